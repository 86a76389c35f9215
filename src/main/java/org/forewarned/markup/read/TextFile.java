package org.forewarned.markup.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.forewarned.markup.Problems;

/**
 * A text file, decoded and cleaned: what must not be in a text is named and replaced by one character each, so that places
 * stay the same.
 *
 * @param name  path in the module
 * @param text  what the parsers read
 */
public record TextFile(String name, String text) {
    private static final int BYTES = 1_000_000;
    private static final int LESSON_BYTES = 200_000;

    /** How many bytes a text file of this name may have. */
    public static int most(String name) {
        return name.endsWith(".md") ? LESSON_BYTES : BYTES;
    }

    /** Reads UTF-8; every kind of unwanted character becomes one problem at its first place. */
    public static TextFile decode(String name, byte[] bytes, Problems problems) {
        if (bytes.length > most(name)) {
            problems.error(name, 1, 1, "file-too-big", "This file is too big: at most " + most(name) / 1_000 + " kB. Split it.");
            return new TextFile(name, "");
        }
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        if (result.isError()) {
            int line = 1 + (int) out.flip().toString().chars().filter(c -> c == '\n').count();
            problems.error(name, line, 1, "not-utf-8", "This line is not UTF-8. Save the file in the encoding UTF-8.");
            return new TextFile(name, new Characters(name, problems).clean(new String(bytes, StandardCharsets.UTF_8)));
        }
        return new TextFile(name, new Characters(name, problems).clean(out.flip().toString()));
    }
}
