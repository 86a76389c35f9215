package org.forewarned.authoring.questions;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.forewarned.authoring.questions.Loss.What;

/**
 * Reads a Moodle XML file, question by question. It has no document type and so no entities of its own; elements nest at most {@value #DEPTH} deep. What stands
 * before a mistake in the file is taken.
 */
final class MoodleXml {

    private static final int DEPTH = 24;

    private final Report report;
    private final Assembly assembly;
    private int left;

    MoodleXml(Report report, Assembly assembly) {
        this.report = report;
        this.assembly = assembly;
    }

    void read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text.strip()));
            try {
                quiz(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNumber();
            stopped(What.NOT_XML, Math.max(line, 0));
        } catch (TooDeep deep) {
            stopped(What.TOO_DEEP, DEPTH);
        }
        if (left > 0) {
            report.ofFile(What.TOO_MANY, "", Assembly.QUESTIONS, left);
        }
    }

    private void stopped(What what, int argument) {
        report.ofFile(what, "", argument, assembly.questions().size());
    }

    private void quiz(XMLStreamReader xml) throws XMLStreamException {
        boolean begun = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                stopped(What.DOCTYPE, 0);
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && !begun) {
                if (!xml.getLocalName().equals("quiz")) {
                    report.ofFile(What.NOT_A_QUIZ, "", xml.getLocalName());
                    return;
                }
                begun = true;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                one(part(xml, 1));
            }
        }
    }

    private void one(XmlPart part) {
        if (!part.name.equals("question")) {
            report.begin(part.line, "");
            report.lost(What.UNKNOWN_PART, part.text(), part.name);
        } else if (assembly.full()) {
            left++;
        } else {
            try {
                Found found = new MoodleQuestion(report, part).read();
                if (found != null) {
                    assembly.take(found);
                }
            } catch (NotTaken reported) {
                report.end("");
            }
        }
    }

    private static XmlPart part(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEPTH) {
            throw new TooDeep();
        }
        XmlPart part = new XmlPart(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            part.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> part.parts.add(part(xml, depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return part;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> part.words.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("An entity of its own", xml.getLocation());
                default -> {
                }
            }
        }
        return part;
    }

    /** Elements nest too deeply for any question. */
    private static final class TooDeep extends RuntimeException {

        TooDeep() {
            super("too deep", null, false, false);
        }
    }
}
