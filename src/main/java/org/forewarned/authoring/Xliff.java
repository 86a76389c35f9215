package org.forewarned.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Translations as XLIFF 2.0 (OASIS), for translation offices: a file for each page, a unit for each piece. What must not be translated, such as fences, ids and
 * addresses of links, stands in codes. What a part was taken from stands in each unit's name, which tools keep.
 */
final class Xliff {

    /** The largest file that is read, in bytes. */
    static final int LARGEST = 4 * 1024 * 1024;
    private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final int MOST_UNITS = 20_000;
    private static final int DEEPEST = 60;
    /** Fences, choices' boxes, ids in braces, footnotes, addresses of links, keys of front matter. */
    private static final Pattern CODE = Pattern.compile("(?m)^:::.*$|^- \\[[ xX]\\] |\\{#[^}\\n]*}|\\[\\^[^\\]\\n]+]|\\]\\([^)\\n]*\\)|^ *[a-z][a-z0-9-]*: (?=\\S)|^[a-z][a-z0-9-]*:$");

    private Xliff() {
    }

    /**
     * A unit as a file has it.
     *
     * @param page  of the module
     * @param name  as {@link #name} made it; whatever a tool made of it
     * @param text  the target; nothing when there is none, or only for a part of it
     * @param whole whether every code of the source is in the target
     */
    record Read(String page, String name, Optional<String> text, boolean whole) {
    }

    /** What a file says. */
    record Document(String language, List<Read> units) {
    }

    /** It can't be read: why, as the key of a text. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key);
        }
    }

    /** A unit's name: which piece of which part, of which source and which translation. */
    static String name(TranslationPart part, int piece) {
        return part.key() + " " + piece + " " + part.digest() + " " + (part.units().get(piece).seen().isEmpty() ? "-" : part.units().get(piece).seen());
    }

    static byte[] write(String from, String into, Map<String, List<TranslationPart>> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "2.0");
            xml.writeAttribute("srcLang", from);
            xml.writeAttribute("trgLang", into);
            for (Map.Entry<String, List<TranslationPart>> page : pages.entrySet()) {
                xml.writeStartElement("file");
                xml.writeAttribute("id", page.getKey());
                xml.writeAttribute("original", from + "/" + page.getKey() + ".md");
                for (TranslationPart part : page.getValue()) {
                    for (int i = 0; i < part.units().size(); i++) {
                        unit(xml, part, i);
                    }
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void unit(XMLStreamWriter xml, TranslationPart part, int at) throws XMLStreamException {
        TranslationPart.Unit unit = part.units().get(at);
        List<String> codes = codes(unit.mirror());
        xml.writeStartElement("unit");
        xml.writeAttribute("id", part.key() + "." + at);
        xml.writeAttribute("name", name(part, at));
        xml.writeAttribute("http://www.w3.org/XML/1998/namespace", "space", "preserve");
        if (!codes.isEmpty()) {
            xml.writeStartElement("originalData");
            for (int i = 0; i < codes.size(); i++) {
                xml.writeStartElement("data");
                xml.writeAttribute("id", "d" + (i + 1));
                xml.writeCharacters(codes.get(i));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("segment");
        xml.writeAttribute("state", part.state() == TranslationPart.State.CURRENT ? "translated" : "initial");
        xml.writeStartElement("source");
        coded(xml, unit.mirror(), codes);
        xml.writeEndElement();
        if (!unit.target().isEmpty()) {
            xml.writeStartElement("target");
            coded(xml, unit.target(), codes);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The text, its codes replaced by the source's of the same content, each once; one that the source has not stays text. */
    private static void coded(XMLStreamWriter xml, String text, List<String> codes) throws XMLStreamException {
        boolean[] used = new boolean[codes.size()];
        Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            int which = 0;
            while (which < codes.size() && (used[which] || !codes.get(which).equals(code.group()))) {
                which++;
            }
            if (which < codes.size()) {
                used[which] = true;
                xml.writeCharacters(text.substring(from, code.start()));
                xml.writeEmptyElement("ph");
                xml.writeAttribute("id", String.valueOf(which + 1));
                xml.writeAttribute("dataRef", "d" + (which + 1));
                from = code.end();
            }
        }
        xml.writeCharacters(text.substring(from));
    }

    /** Reads a file, without entities and document types; time and memory are bounded. */
    static Document read(byte[] bytes) throws Unreadable {
        if (bytes.length > LARGEST) {
            throw new Unreadable("translation.fault.large");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Reading(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).run();
        } catch (XMLStreamException broken) {
            throw new Unreadable("translation.fault.xml");
        }
    }

    private static final class Reading {
        private final XMLStreamReader xml;
        private final List<Read> units = new ArrayList<>();
        private String language = "";
        private String page = "";
        private int depth;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        Document run() throws XMLStreamException, Unreadable {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable("translation.fault.doctype");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST || units.size() > MOST_UNITS) {
                    throw new Unreadable("translation.fault.large");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element();
                }
            }
            return new Document(language, units);
        }

        private void element() throws XMLStreamException, Unreadable {
            String name = xml.getLocalName();
            if (depth == 1) {
                if (!name.equals("xliff") || !said("version").startsWith("2.")) {
                    throw new Unreadable("translation.fault.version");
                }
                language = said("trgLang");
            } else if (name.equals("file")) {
                page = said("id");
            } else if (name.equals("unit")) {
                units.add(unit(said("name")));
                depth--;
            }
        }

        private String said(String attribute) {
            String value = xml.getAttributeValue(null, attribute);
            return value == null ? "" : value;
        }

        /** Reads to the end of the unit. */
        private Read unit(String name) throws XMLStreamException {
            Map<String, String> data = new HashMap<>();
            List<String> inSource = new ArrayList<>();
            List<String> inTarget = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            boolean missing = false;
            int segments = 0;
            int targets = 0;
            int inside = 1;
            while (inside > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    inside--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "data" -> data.put(said("id"), xml.getElementText());
                        case "source" -> {
                            segments++;
                            content(new StringBuilder(), inSource, data);
                        }
                        case "target" -> {
                            targets++;
                            content(text, inTarget, data);
                        }
                        default -> inside++;
                    }
                }
            }
            missing = targets < segments || targets == 0;
            return new Read(page, name, missing ? Optional.empty() : Optional.of(text.toString()), inTarget.containsAll(inSource));
        }

        /** Text with its codes; reads to the end of the element. Spans that a tool adds are passed through. */
        private void content(StringBuilder text, List<String> codes, Map<String, String> data) throws XMLStreamException {
            int inside = 1;
            while (inside > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    inside++;
                    if (xml.getLocalName().equals("ph")) {
                        codes.add(said("id"));
                        text.append(data.getOrDefault(said("dataRef"), ""));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside--;
                }
            }
        }
    }
}
