package org.forewarned.architecture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a page or tag and says what in it is against the design. */
final class Facelets {

    static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.'])([a-z]\\w*Page)\\b");
    private static final Pattern LOGIC = Pattern.compile("\\b(and|or)\\b|&&|\\|\\|");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "aria-label", "placeholder", "label", "hint");
    private static final Set<String> WORKROOMS = Set.of("organisations", "authoring", "administration", "reporting", "communications");
    private static final int MOST_LINES = 150;

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private Facelets(String name) {
        this.name = name;
    }

    /** Each with the file's name and the line. */
    static List<String> problems(String name, String text) {
        Facelets facelets = new Facelets(name);
        facelets.whole(text);
        facelets.parse(text);
        return facelets.problems;
    }

    private void whole(String text) {
        Set<String> beans = new TreeSet<>();
        for (Matcher m = EXPRESSION.matcher(text); m.find();) {
            String expression = m.group(1).replaceAll("'[^']*'", "''");
            BEAN.matcher(expression).results().forEach(bean -> beans.add(bean.group(1)));
            if (LOGIC.matcher(expression).results().count() > 1) {
                problems.add(name + ": more than one and/or in " + m.group());
            }
        }
        if (beans.size() > 1) {
            problems.add(name + ": names more than one bean: " + beans);
        }
        if (text.lines().count() > MOST_LINES) {
            problems.add(name + ": has more than " + MOST_LINES + " lines");
        }
        boolean isPage = !name.startsWith("WEB-INF");
        if (isPage && !text.contains("/WEB-INF/frame.xhtml") && !text.contains("transient=\"true\"")) {
            problems.add(name + ": a page stands in the frame, or its view is transient");
        }
        if (isPage && text.contains("primefaces") && WORKROOMS.stream().noneMatch(room -> name.startsWith(room + "/"))) {
            problems.add(name + ": PrimeFaces is for the rooms where people work");
        }
    }

    private void parse(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    element(reader);
                } else if (event == XMLStreamReader.CHARACTERS) {
                    text(reader);
                }
            }
        } catch (XMLStreamException broken) {
            problems.add(name + ": is not well-formed: " + broken.getMessage());
        }
    }

    private void text(XMLStreamReader reader) {
        if (isWords(reader.getText())) {
            add(reader, "text outside the text bundles: " + reader.getText().strip());
        }
        ElWords.in(reader.getText()).forEach(words -> add(reader, "text outside the text bundles: '" + words + "'"));
    }

    private void element(XMLStreamReader reader) {
        String element = reader.getLocalName();
        boolean html = String.valueOf(reader.getNamespaceURI()).endsWith("xhtml");
        if (html && (element.equals("style") || (element.equals("script") && reader.getAttributeValue(null, "src") == null))) {
            add(reader, "an inline " + element);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (attribute.equals("style") || attribute.matches("on[a-z]+")) {
                add(reader, "an inline " + attribute);
            }
            boolean spoken = SPOKEN.contains(attribute);
            if (spoken && isWords(value)) {
                add(reader, attribute + " outside the text bundles: " + value);
            }
            ElWords.in(value).filter(words -> spoken || ElWords.isSentence(words))
                    .forEach(words -> add(reader, attribute + " outside the text bundles: '" + words + "'"));
        }
    }

    private void add(XMLStreamReader reader, String problem) {
        problems.add(name + ":" + reader.getLocation().getLineNumber() + ": " + problem);
    }

    private static boolean isWords(String text) {
        return LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    /** The expressions of a text, without their braces. */
    static Stream<String> expressions(String text) {
        return EXPRESSION.matcher(text).results().map(m -> m.group(1));
    }
}
