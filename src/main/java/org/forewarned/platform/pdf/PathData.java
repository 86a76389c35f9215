package org.forewarned.platform.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the {@code d} of an SVG path into PDF operators. Knows M L H V C Z, absolute and relative. */
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("([MmLlHhVvCcZz])|(-?(?:\\d+\\.?\\d*|\\.\\d+))|([\\s,]+)|(.)");

    private final StringBuilder out = new StringBuilder();
    private final double[] values = new double[6];
    private int count;
    private char command;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathData() {
    }

    static String operators(String d) {
        PathData path = new PathData();
        Matcher token = TOKEN.matcher(d);
        while (token.find()) {
            if (token.group(4) != null) {
                throw new IllegalArgumentException("'" + token.group(4) + "' is not understood in a path: " + d);
            }
            if (token.group(1) != null) {
                path.begin(token.group(1).charAt(0));
            } else if (token.group(2) != null) {
                path.value(Double.parseDouble(token.group(2)));
            }
        }
        return path.out.toString();
    }

    private void begin(char letter) {
        command = letter;
        count = 0;
        if (letter == 'Z' || letter == 'z') {
            out.append("h ");
            x = startX;
            y = startY;
        }
    }

    private void value(double value) {
        values[count++] = value;
        int needed = switch (Character.toUpperCase(command)) {
            case 'C' -> 6;
            case 'H', 'V' -> 1;
            default -> 2;
        };
        if (count == needed) {
            count = 0;
            draw();
        }
    }

    private void draw() {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + values[0], fromY + values[1], "m ");
                startX = x;
                startY = y;
                command = relative ? 'l' : 'L';
            }
            case 'L' -> to(fromX + values[0], fromY + values[1], "l ");
            case 'H' -> to(fromX + values[0], y, "l ");
            case 'V' -> to(x, fromY + values[0], "l ");
            default -> {
                for (int i = 0; i < 4; i += 2) {
                    out.append(written(fromX + values[i])).append(' ').append(written(fromY + values[i + 1])).append(' ');
                }
                to(fromX + values[4], fromY + values[5], "c ");
            }
        }
    }

    private void to(double toX, double toY, String operator) {
        x = toX;
        y = toY;
        out.append(written(x)).append(' ').append(written(y)).append(' ').append(operator);
    }

    /** At most three decimals, never an exponent. */
    static String written(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
