package org.forewarned.markup.read;

import java.util.Map;
import java.util.Optional;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.YamlNode;

/** Reads {@code media/media.yaml}, and the size of each picture from its file. */
public final class MediaYaml {
    private MediaYaml() {
    }

    /** The entries by file name, in the file's order; what is wrong becomes problems. */
    public static Map<String, Media> read(YamlNode list, ModuleFiles files) {
        Map<String, Media> media = new java.util.LinkedHashMap<>();
        list.each(node -> entry(node, files), Media::file).forEach(entry -> media.put(entry.file(), entry));
        return media;
    }

    private static Media entry(YamlNode node, ModuleFiles files) {
        node.only("file", "author", "licence", "alt", "captions", "transcript", "source");
        String file = node.at("file").text();
        if (!file.isEmpty() && !FileNames.isMedia(file)) {
            node.at("file").error("media-name", "Write the file's name as in station-bench.svg: lower-case letters, digits, hyphens, and svg, png, "
                    + "jpg, webp, mp4, webm, vtt or pdf.");
            file = "";
        }
        if (FileNames.isPicture(file)) {
            node.at("alt").required();
        }
        if (FileNames.isFilm(file)) {
            node.at("captions").required();
            node.at("transcript").required();
        }
        String ending = FileNames.ending(file);
        Optional<byte[]> bytes = files.bytes("media/" + file);
        if (!file.isEmpty() && bytes.isEmpty()) {
            node.at("file").error("no-file", "There is no file media/" + file + ". Add it, or delete this entry.");
        }
        PictureSize size = bytes.map(content -> PictureSize.of(ending, content))
                .orElse(PictureSize.UNKNOWN);
        return new Media(file, size.width(), size.height(), node.at("author").text(), node.at("licence").text(),
                node.at("alt").textMap(), captions(node.at("captions"), files), node.at("transcript").textMap());
    }

    private static Map<String, String> captions(YamlNode node, ModuleFiles files) {
        Map<String, String> captions = node.textMap();
        captions.forEach((language, file) -> {
            if (!FileNames.isMedia(file) || !file.endsWith(".vtt")) {
                node.at(language).error("media-name", "Captions are a file such as talk.en.vtt in the folder media.");
            } else if (files.bytes("media/" + file).isEmpty()) {
                node.at(language).error("no-file", "There is no file media/" + file + ".");
            } else if (!files.text("media/" + file).orElse("").startsWith("WEBVTT")) {
                node.at(language).error("captions", "The file media/" + file + " must begin with WEBVTT.");
            }
        });
        return captions;
    }
}
