package org.forewarned.markup.check;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.forewarned.markup.Problems;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.TextFile;

/** Pictures are drawn with shapes and presentation attributes, and nothing in them runs or loads. */
final class SvgCheck {
    private static final int DEPTH = 40;
    private static final int ELEMENTS = 20_000;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> SHAPES = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
            "defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "use", "symbol");
    private static final Set<String> ATTRIBUTES = Set.of("id", "viewBox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
            "rx", "ry", "fx", "fy", "d", "points", "transform", "fill", "fill-opacity", "fill-rule", "clip-rule", "clip-path", "clipPathUnits", "mask",
            "maskUnits", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset",
            "stroke-opacity", "opacity", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "role",
            "aria-labelledby", "aria-label", "aria-hidden", "focusable", "preserveAspectRatio", "version", "display", "visibility", "vector-effect",
            "pathLength", "href", "lang", "paint-order");

    private final String file;
    private final Problems problems;
    private final Set<String> named = new HashSet<>();

    SvgCheck(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> { });
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(TextFile.decode(file, bytes, problems).text()));
            walk(reader);
        } catch (XMLStreamException wrong) {
            int line = wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNumber());
            problems.error(file, line, 1, "svg", "This is no readable SVG. Open it in a drawing program and save it again.");
        }
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    error(reader, "svg-doctype", "Delete the DOCTYPE and its entities.");
                    return;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> error(reader, "svg-instruction", "Delete the line that begins with <?.");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (++elements > ELEMENTS || depth > DEPTH) {
                        error(reader, "svg-size", "This picture is too complicated. Draw it with fewer shapes and groups.");
                        return;
                    }
                    element(reader, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> { }
            }
        }
    }

    private void element(XMLStreamReader reader, int depth) {
        String name = reader.getLocalName();
        if (!SVG.equals(reader.getNamespaceURI()) || !SHAPES.contains(name) || (depth == 1) != name.equals("svg")) {
            once(reader, "svg-element", name, "\"" + Nearest.shown(name) + "\" can't stand in a picture here. Draw with shapes and paths; no scripts, styles, text, "
                    + "links or pictures within.");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            boolean plain = reader.getAttributeNamespace(i) == null || reader.getAttributeNamespace(i).isEmpty()
                    || attribute.equals("lang") || attribute.equals("space");
            if (!plain || !ATTRIBUTES.contains(attribute) && !attribute.equals("space")) {
                once(reader, "svg-attribute", attribute, "Take \"" + Nearest.shown(attribute) + "\" out of this picture: presentation attributes only, no style, class or scripts.");
            } else if (foreign(attribute, value)) {
                once(reader, "svg-link", attribute, "\"" + attribute + "\" leads out of this picture. Only #names of its own may stand here.");
            }
        }
    }

    private static boolean foreign(String attribute, String value) {
        String small = value.toLowerCase(Locale.ROOT);
        if (attribute.equals("href")) {
            return !small.startsWith("#");
        }
        return small.contains("url(") && !small.replace(" ", "").replace("url(#", "").equals(small.replace(" ", "").replace("url(", "").replace("#", ""))
                || small.contains("javascript:") || small.contains("data:");
    }

    private void once(XMLStreamReader reader, String code, String what, String message) {
        if (named.add(code + what) && named.size() < 30) {
            error(reader, code, message);
        }
    }

    private void error(XMLStreamReader reader, String code, String message) {
        problems.error(file, Math.max(1, reader.getLocation().getLineNumber()), Math.max(1, reader.getLocation().getColumnNumber()), code, message);
    }
}
