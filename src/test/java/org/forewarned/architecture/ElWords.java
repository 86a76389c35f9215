package org.forewarned.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that an expression itself brings onto a page, as in {@code #{x ? 'Yes' : 'No'}}: they belong in the text bundles too. */
final class ElWords {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    /** What is asked of something, or by what it is found: {@code t['a.b']}, {@code t.say('a.b', x)}. It is not shown itself. */
    private static final Pattern ASKED = Pattern.compile("\\w\\s*\\[[^\\[\\]]*\\]|(?<!\\w)(?!(?:empty|not)\\b)[\\w.]+\\([^()]*\\)");
    private static final Pattern GROUP = Pattern.compile("(?:(?<!\\w)|(?<=\\b(?:empty|not)))\\(([^()]*)\\)");
    private static final Pattern COMPARED = Pattern.compile("(==|!=|\\beq\\b|\\bne\\b)\\s*§\\d+§|§\\d+§\\s*(==|!=|\\beq\\b|\\bne\\b)");
    private static final Pattern LEFT = Pattern.compile("§(\\d+)§");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2,}");

    private ElWords() {
    }

    /** The words that the expressions of a text may show. */
    static Stream<String> in(String text) {
        return Facelets.expressions(text).flatMap(ElWords::shown);
    }

    /** Whether it is more than a word for programs, such as a name of a class or a value of a field. */
    static boolean isSentence(String words) {
        return Character.isUpperCase(words.strip().codePointAt(0));
    }

    private static Stream<String> shown(String expression) {
        List<String> literals = new ArrayList<>();
        Matcher found = LITERAL.matcher(expression);
        String rest = found.replaceAll(literal -> {
            literals.add(literal.group(1) == null ? literal.group(2) : literal.group(1));
            return "§" + (literals.size() - 1) + "§";
        });
        for (String before = ""; !before.equals(rest);) {
            before = rest;
            rest = ASKED.matcher(rest).replaceAll("_");
            rest = rest.equals(before) ? GROUP.matcher(rest).replaceAll(" $1 ") : rest;
        }
        return LEFT.matcher(COMPARED.matcher(rest).replaceAll("_")).results().map(left -> literals.get(Integer.parseInt(left.group(1))))
                .filter(words -> LETTER.matcher(words).find());
    }
}
