package org.forewarned.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.forewarned.platform.mail.Mail;

/** E-mail addresses as people type and paste them. */
public final class Emails {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;<>()\\[\\]\"]+");
    private static final int SHOWN = 80;
    private static final int LONGEST = 300;

    private Emails() {
    }

    /** Whether this can be an address. */
    public static boolean good(String text) {
        return Lines.isEmail(text) && Mail.isAddress(text);
    }

    /**
     * Something in a pasted list.
     *
     * @param line where it stands, from 1
     * @param text as it stands there
     * @param address in small letters; empty where it is none
     */
    public record Found(int line, String text, String address) {

        public boolean isAddress() {
            return !address.isEmpty();
        }
    }

    /**
     * What stands in a pasted list, whatever separates it: {@code Ann Lee <ann@x.example>; bob@x.example}. What has an @ is taken for an address, right
     * or wrong; a line without any is wrong as a whole. Names are left out.
     */
    public static List<Found> read(String pasted) {
        List<Found> found = new ArrayList<>();
        String[] lines = pasted.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int before = found.size();
            for (String word : BETWEEN.split(lines[i])) {
                if (word.contains("@")) {
                    found.add(found(i + 1, word));
                }
            }
            if (found.size() == before && !lines[i].isBlank()) {
                found.add(new Found(i + 1, cut(lines[i].strip()), ""));
            }
        }
        return found;
    }

    private static Found found(int line, String text) {
        String address = text.length() > LONGEST ? "" : text.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "").replaceAll("^[.']+|[.']+$", "");
        return new Found(line, cut(text), good(address) ? address : "");
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The part behind the @, in small letters. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
