package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Style sheets, scripts and pictures of the pages, read once from {@code WEB-INF/assets}. Their address carries a digest of
 * their content, so that a browser may keep them for a year: {@code #{assets['look.css']}}. The look is one file: tokens
 * first, then components.
 */
@Named
@ApplicationScoped
public class Assets implements Lookup {

    private static final String FOLDER = "/WEB-INF/assets/";

    /** What comes from packaged libraries of the browser, several files as one. */
    private static final String CODEMIRROR = "/META-INF/resources/webjars/codemirror/5.65.20/";
    private static final Map<String, List<String>> BUNDLES = Map.of(
        "codemirror.js", List.of("lib/codemirror.js", "addon/mode/overlay.js", "addon/edit/continuelist.js", "addon/hint/show-hint.js", "mode/xml/xml.js", "mode/markdown/markdown.js",
            "mode/yaml/yaml.js", "mode/yaml-frontmatter/yaml-frontmatter.js"),
        "codemirror.css", List.of("lib/codemirror.css", "addon/hint/show-hint.css"));

    private final Map<String, Asset> assets = new TreeMap<>();

    protected Assets() { }

    @Inject
    Assets(ServletContext context) {
        read(context, FOLDER);
        BUNDLES.forEach((name, files) -> add(name, files.stream().map(Assets::packaged).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
        byte[] tokens = assets.remove("tokens.css").bytes();
        byte[] look = assets.get("look.css").bytes();
        add("look.css", (text(tokens) + text(look)).getBytes(StandardCharsets.UTF_8));
    }

    private void read(ServletContext context, String folder) {
        Set<String> found = context.getResourcePaths(folder);
        for (String path : found == null ? Set.<String>of() : found) {
            if (path.endsWith("/")) {
                read(context, path);
            } else {
                try (InputStream in = context.getResourceAsStream(path)) {
                    add(path.substring(FOLDER.length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(path, e);
                }
            }
        }
    }

    private static String packaged(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(CODEMIRROR + file)) {
            return text(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void add(String name, byte[] bytes) {
        assets.put(name, Asset.of(name, name.endsWith(".css") ? lighter(bytes) : bytes));
    }

    /** The style sheet without its comments and indents. */
    static byte[] lighter(byte[] css) {
        return text(css).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ")
            .replaceAll(" ?([{};,]) ?", "$1").replace(";}", "}").strip().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** The address of an asset. */
    @Override
    public String look(String name) {
        return find(name).map(a -> "/assets/" + a.digest() + "/" + name)
            .orElseThrow(() -> new IllegalArgumentException("No asset " + name));
    }
}
