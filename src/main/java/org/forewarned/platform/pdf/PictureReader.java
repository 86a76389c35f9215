package org.forewarned.platform.pdf;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the small part of SVG that our drawings use: {@code path} (M L H V C Z), {@code rect} and {@code circle}, each with a
 * {@code fill} of six hexadecimal digits, nothing transparent (PDF/A and old printers thank us).
 */
public final class PictureReader {

    private static final Set<String> IGNORED = Set.of("svg", "title", "desc", "g");
    private static final double ARC = 0.5522847498;

    private final StringBuilder out = new StringBuilder();
    private float width;
    private float height;

    private PictureReader() {
    }

    /** @throws IllegalArgumentException says what is not understood */
    public static Picture read(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PictureReader reader = new PictureReader();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not XML: " + e.getMessage(), e);
        }
        if (reader.width <= 0) {
            throw new IllegalArgumentException("the svg element needs viewBox=\"0 0 width height\"");
        }
        return new Picture(reader.width, reader.height, reader.out.toString());
    }

    private void element(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("svg") && xml.getAttributeValue(null, "viewBox") != null) {
            String[] box = xml.getAttributeValue(null, "viewBox").trim().split("[ ,]+");
            width = Float.parseFloat(box[2]);
            height = Float.parseFloat(box[3]);
        }
        if (IGNORED.contains(name)) {
            return;
        }
        fill(xml);
        switch (name) {
            case "path" -> out.append(PathData.operators(required(xml, "d")));
            case "rect" -> numbers(number(xml, "x", 0), number(xml, "y", 0), number(xml, "width", -1), number(xml, "height", -1)).append("re ");
            case "circle" -> circle(number(xml, "cx", -1), number(xml, "cy", -1), number(xml, "r", -1));
            default -> throw new IllegalArgumentException("<" + name + "> is not drawn here; use path, rect or circle");
        }
        out.append("evenodd".equals(xml.getAttributeValue(null, "fill-rule")) ? "f*\n" : "f\n");
    }

    private void fill(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).matches("stroke.*|opacity|fill-opacity|transform|style|class|rx|ry")) {
                throw new IllegalArgumentException(xml.getAttributeLocalName(i) + " is not drawn here");
            }
        }
        int colour = Colour.parse(required(xml, "fill"));
        numbers((colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0).append("rg ");
    }

    private void circle(double x, double y, double r) {
        double k = r * ARC;
        numbers(x + r, y).append("m ");
        numbers(x + r, y + k, x + k, y + r, x, y + r).append("c ");
        numbers(x - k, y + r, x - r, y + k, x - r, y).append("c ");
        numbers(x - r, y - k, x - k, y - r, x, y - r).append("c ");
        numbers(x + k, y - r, x + r, y - k, x + r, y).append("c h ");
    }

    private StringBuilder numbers(double... values) {
        for (double value : values) {
            out.append(PathData.written(value)).append(' ');
        }
        return out;
    }

    private static String required(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "<%s> needs %s", xml.getLocalName(), attribute));
        }
        return value;
    }

    private static double number(XMLStreamReader xml, String attribute, double missing) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null && missing >= 0 ? missing : Double.parseDouble(required(xml, attribute));
    }
}
