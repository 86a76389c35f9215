package org.forewarned.markup.html;

/** Escapes text for HTML, between tags and in quoted attributes alike. */
public final class Escape {
    private Escape() {
    }

    public static void text(StringBuilder out, String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f ? "\ufffd" : null;
        };
    }
}
