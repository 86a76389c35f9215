package org.forewarned.authoring.questions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file as text, in whichever of the usual encodings it was saved; line ends are line feeds. */
record Decoded(String text, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]{0,100}encoding\\s?=\\s?[\"']([A-Za-z0-9._-]{1,30})[\"']");
    private static final int BEGINNING = 200;

    /** By its mark, by what its XML declaration says, else UTF-8, else Windows-1252, which takes any bytes. */
    static Decoded of(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return read(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0, '<') || starts(bytes, 0, ':') || starts(bytes, 0, '/')) {
            return read(bytes, starts(bytes, 0xfe) ? 2 : 0, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xff, 0xfe) || bytes.length > 1 && bytes[1] == 0 && bytes[0] > ' ') {
            return read(bytes, starts(bytes, 0xff) ? 2 : 0, StandardCharsets.UTF_16LE);
        }
        Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1));
        return read(bytes, 0, declared.find() && declared.group(1).matches("(?i)windows-1252|cp1252|iso-8859-1|latin1|iso-8859-15") ? WINDOWS : StandardCharsets.UTF_8);
    }

    private static Decoded read(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(charset == WINDOWS ? CodingErrorAction.REPLACE
                    : CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
            return new Decoded(lines(text), false);
        } catch (CharacterCodingException wrong) {
            boolean one = charset == StandardCharsets.UTF_8;
            return new Decoded(lines(new String(bytes, from, bytes.length - from, one ? WINDOWS : charset)), true);
        }
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
