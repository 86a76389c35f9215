package org.forewarned.markup.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.Block;
import org.forewarned.markup.Prose;

/**
 * Short digests of source text, by which a translation knows what has changed since. Blocks with an id stand for
 * themselves; all other text belongs to its heading's section, and what stands above the first heading, with the front
 * matter, to {@code opening}.
 */
final class Digests {
    /** What stands above the first heading, with the front matter. */
    static final String OPENING = "opening";

    private Digests() {
    }

    static Map<String, String> parts(Sheet sheet, List<Block> blocks) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        String section = OPENING;
        texts.put(section, new StringBuilder());
        int from = 0;
        for (Block block : blocks) {
            if (block instanceof Prose prose && prose.level() > 0) {
                texts.get(section).append(sheet.text, from, block.span().start());
                section = prose.id();
                texts.put(section, new StringBuilder());
                from = block.span().start();
            } else if (!block.id().isEmpty()) {
                texts.get(section).append(sheet.text, from, block.span().start());
                texts.put(block.id(), new StringBuilder(sheet.text.substring(block.span().start(), block.span().end())));
                from = block.span().end();
            }
        }
        texts.get(section).append(sheet.text, from, sheet.text.length());
        Map<String, String> digests = new LinkedHashMap<>();
        texts.forEach((key, text) -> digests.put(key, of(text.toString())));
        return digests;
    }

    /** Eight hexadecimal digits; line ends and blank lines make no difference. */
    static String of(String text) {
        StringBuilder same = new StringBuilder();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> same.append(line).append('\n'));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(same.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
