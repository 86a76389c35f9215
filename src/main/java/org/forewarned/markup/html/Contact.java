package org.forewarned.markup.html;

import java.util.Locale;

/** Links by which somebody is reached. */
public final class Contact {
    private Contact() {
    }

    public static void telephone(StringBuilder out, String number) {
        out.append("<a class=\"tel\" href=\"tel:").append(digits(number)).append("\">");
        Escape.text(out, number);
        out.append("</a>");
    }

    public static void sms(StringBuilder out, String number) {
        out.append("<a class=\"nowrap\" href=\"sms:").append(digits(number)).append("\">");
        Escape.text(out, number);
        out.append("</a>");
    }

    /** A link to another site; only the words if the address is not https. */
    public static void web(StringBuilder out, String url, String words) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("https://")) {
            Escape.text(out, words);
            return;
        }
        out.append("<a href=\"");
        Escape.text(out, url);
        out.append("\" rel=\"external noreferrer\">");
        Escape.text(out, words);
        out.append("</a>");
    }

    public static void mail(StringBuilder out, String address) {
        if (!address.matches("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,200}")) {
            Escape.text(out, address);
            return;
        }
        out.append("<a href=\"mailto:").append(address).append("\">").append(address).append("</a>");
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().filter(c -> c >= '0' && c <= '9' || c == '+' && digits.isEmpty()).limit(20)
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
