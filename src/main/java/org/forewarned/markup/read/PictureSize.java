package org.forewarned.markup.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Width and height of a picture, in pixels; 0 where they can't be read. */
record PictureSize(int width, int height) {
    static final PictureSize UNKNOWN = new PictureSize(0, 0);

    static PictureSize of(String ending, byte[] bytes) {
        try {
            return switch (ending) {
                case "svg" -> svg(new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.UTF_8));
                case "png" -> png(ByteBuffer.wrap(bytes));
                case "jpg", "jpeg" -> jpeg(ByteBuffer.wrap(bytes));
                case "webp" -> webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                default -> UNKNOWN;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException tooShort) {
            return UNKNOWN;
        }
    }

    private static PictureSize svg(String text) {
        int start = text.indexOf("<svg");
        int end = text.indexOf('>', start);
        if (start < 0 || end < 0) {
            return UNKNOWN;
        }
        String tag = text.substring(start, end);
        double width = number(attribute(tag, " width=\""));
        double height = number(attribute(tag, " height=\""));
        String[] box = attribute(tag, " viewBox=\"").strip().split("[\\s,]+", 6);
        if ((width <= 0 || height <= 0) && box.length == 4) {
            width = number(box[2]);
            height = number(box[3]);
        }
        return width > 0 && height > 0 && width < 20_000 && height < 20_000
                ? new PictureSize((int) Math.round(width), (int) Math.round(height)) : UNKNOWN;
    }

    private static String attribute(String tag, String start) {
        int from = tag.indexOf(start);
        int to = from < 0 ? -1 : tag.indexOf('"', from + start.length());
        return to < 0 ? "" : tag.substring(from + start.length(), to);
    }

    private static double number(String text) {
        String digits = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
        return digits.matches("[0-9]{1,5}(\\.[0-9]{1,4})?") ? Double.parseDouble(digits) : 0;
    }

    private static PictureSize png(ByteBuffer in) {
        return in.getLong(0) == 0x89504E470D0A1A0AL ? sized(in.getInt(16), in.getInt(20)) : UNKNOWN;
    }

    private static PictureSize jpeg(ByteBuffer in) {
        if ((in.getShort(0) & 0xffff) != 0xffd8) {
            return UNKNOWN;
        }
        int at = 2;
        while ((in.get(at) & 0xff) == 0xff) {
            int marker = in.get(at + 1) & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return sized(in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff);
            }
            at += 2 + Math.max(2, in.getShort(at + 2) & 0xffff);
        }
        return UNKNOWN;
    }

    private static PictureSize webp(ByteBuffer in) {
        if (in.getInt(8) != 0x50424557) {
            return UNKNOWN;
        }
        return switch (in.getInt(12)) {
            case 0x58385056 -> sized((in.getInt(24) & 0xffffff) + 1, (in.getInt(26) >>> 8) + 1);
            case 0x20385056 -> sized(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff);
            case 0x4c385056 -> sized((in.getInt(21) & 0x3fff) + 1, (in.getInt(21) >>> 14 & 0x3fff) + 1);
            default -> UNKNOWN;
        };
    }

    private static PictureSize sized(int width, int height) {
        return width > 0 && height > 0 && width < 20_000 && height < 20_000 ? new PictureSize(width, height) : UNKNOWN;
    }
}
