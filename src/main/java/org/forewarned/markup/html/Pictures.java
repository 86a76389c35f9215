package org.forewarned.markup.html;

import org.forewarned.markup.Fragment;
import org.forewarned.markup.Image;
import org.forewarned.markup.Media;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.Video;

/** Writes pictures and films with their captions. */
final class Pictures {
    private Pictures() {
    }

    static void image(StringBuilder out, Image image, Rendering page) {
        Media media = image.media();
        out.append("<figure class=\"pic\"><img src=\"");
        Escape.text(out, page.mediaUrl(media.file()));
        out.append('"');
        size(out, media);
        out.append(" alt=\"");
        Escape.text(out, Media.in(page.language(), media.alt()));
        out.append("\" loading=\"lazy\">");
        caption(out, image.caption(), page);
        out.append("</figure>");
    }

    static void video(StringBuilder out, Video video, Rendering page) {
        Media media = video.media();
        out.append("<figure class=\"pic\"><video controls preload=\"none\"");
        size(out, media);
        if (!video.title().isEmpty()) {
            out.append(" aria-label=\"");
            Escape.text(out, video.title());
            out.append('"');
        }
        out.append("><source src=\"");
        Escape.text(out, page.mediaUrl(media.file()));
        out.append("\" type=\"video/").append(media.file().endsWith(".webm") ? "webm" : "mp4").append("\">");
        media.captions().forEach((language, file) -> track(out, language, file, page));
        out.append("</video>");
        caption(out, video.caption(), page);
        transcript(out, Media.in(page.language(), media.transcript()), page);
        out.append("</figure>");
    }

    private static void track(StringBuilder out, String language, String file, Rendering page) {
        out.append("<track kind=\"captions\" srclang=\"");
        Escape.text(out, language);
        out.append("\" src=\"");
        Escape.text(out, page.mediaUrl(file));
        out.append(language.equals(page.language()) ? "\" default>" : "\">");
    }

    private static void transcript(StringBuilder out, String transcript, Rendering page) {
        if (transcript.isBlank()) {
            return;
        }
        out.append("<details><summary>");
        Escape.text(out, page.label("block.transcript"));
        out.append("</summary>");
        for (String paragraph : transcript.strip().split("\n\\s*\n")) {
            out.append("<p>");
            Escape.text(out, paragraph);
            out.append("</p>");
        }
        out.append("</details>");
    }

    private static void size(StringBuilder out, Media media) {
        if (media.width() > 0) {
            out.append(" width=\"").append(media.width()).append("\" height=\"").append(media.height()).append('"');
        }
    }

    private static void caption(StringBuilder out, Fragment caption, Rendering page) {
        if (!caption.isEmpty()) {
            out.append("<figcaption class=\"soft small\">");
            caption.write(out, page);
            out.append("</figcaption>");
        }
    }
}
