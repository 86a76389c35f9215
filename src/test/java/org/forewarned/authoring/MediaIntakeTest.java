package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.forewarned.authoring.MediaIntake.Taken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is brought from outside is what it truly is, or is refused with a reason. */
class MediaIntakeTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">%s</svg>";

    @TestFactory
    Stream<DynamicTest> hostileFilesAreRefusedWithAReason() throws IOException {
        byte[] jpeg = photograph(300, 200, "jpg");
        return Map.ofEntries(
                Map.entry("a program called picture.png", bytes("MZ\u0090\u0000 this program cannot be run")),
                Map.entry("a page called picture.svg", bytes("<html><script>alert(1)</script></html>")),
                Map.entry("nothing at all", new byte[0]),
                Map.entry("a spreadsheet called talk.mp4", bytes("PK\u0003\u0004[Content_Types].xml")),
                Map.entry("a PNG that ends too early", Arrays.copyOf(photograph(300, 200, "png"), 900)),
                Map.entry("a film that says where it was taken", "\u0000\u0000\u0000 ftypisom udta \u00a9xyz\u0000\u0012\u0015\u00c7+51.5007-000.1246/".getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("a film of a telephone of the other kind", bytes("\u0000\u0000\u0000 ftypqt  keys mdta com.apple.quicktime.location.ISO6709")),
                Map.entry("a picture that ends too early", Arrays.copyOf(jpeg, 40)),
                Map.entry("a small file that unfolds to a huge picture", bomb(60_000, 60_000)),
                Map.entry("a wide file that unfolds to a huge picture", bomb(11_000, 11_000)),
                Map.entry("a moving picture", bytes("GIF89a\u0001\u0000\u0001\u0000")),
                Map.entry("a drawing without a size", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>")),
                Map.entry("a drawing of a million shapes", bytes(String.format(SVG, "<g/>".repeat(90_000)))),
                Map.entry("an archive", bytes("PK\u0003\u0004 whatever")))
                .entrySet().stream().map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () ->
                        assertThatThrownBy(() -> MediaIntake.take(hostile.getValue())).isInstanceOfSatisfying(MediaRefused.class, refused -> assertThat(refused.key()).startsWith("media.fault."))));
    }

    @Test
    void aPhotographIsMadeSmallerAndLosesWhatTheCameraWrote() throws IOException {
        byte[] taken = withExif(photograph(4_000, 3_000, "jpg"), 6);
        Taken kept = MediaIntake.take(taken);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(kept.ending()).isEqualTo("jpg");
        assertThat(image.getWidth()).as("it was lying, and stands upright now").isEqualTo(MediaIntake.WIDEST);
        assertThat(image.getHeight()).isGreaterThan(image.getWidth());
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SECRET PLACE");
        assertThat(kept.bytes().length).isLessThan(taken.length);
    }

    @Test
    void ofAPictureThatIsAlsoAPageOrAnArchiveOnlyThePictureStays() throws IOException {
        for (String kind : new String[] {"jpg", "png"}) {
            byte[] picture = photograph(300, 200, kind);
            byte[] more = bytes("<html><script>alert(1)</script></html>PK\u0003\u0004 an archive");
            byte[] both = Arrays.copyOf(picture, picture.length + more.length);
            System.arraycopy(more, 0, both, picture.length, more.length);
            byte[] kept = MediaIntake.take(both).bytes();
            assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(300);
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("<script", "an archive");
        }
    }

    @Test
    void ofAPageWithADrawingInItOnlyTheDrawingStays() {
        String page = "<html><body onload=\"go()\"><script>alert(1)</script>" + String.format(SVG, "<path d=\"M0 0h10\" cursor=\"url(#a), url(https://bad.example/c)\" fill=\"u\\72l(https://bad.example)\"/>") + "</body></html>";
        assertThat(new String(MediaIntake.take(bytes(page)).bytes(), StandardCharsets.UTF_8)).startsWith("<svg").contains("d=\"M0 0h10\"").doesNotContain("script", "html", "bad.example");
    }

    @Test
    void aPictureWithGlassStaysClear() throws IOException {
        BufferedImage glass = new BufferedImage(50, 40, BufferedImage.TYPE_INT_ARGB);
        Taken kept = MediaIntake.take(written(glass, "png"));
        assertThat(kept.ending()).isEqualTo("png");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.bytes())).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void ofADrawingTheShapesStay() {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + String.format(SVG, "<!-- c --><script>alert(1)</script><style>*{}</style>"
                + "<a href=\"https://bad.example\"><path d=\"M0 0\"/></a><path onclick=\"go()\" style=\"x\" class=\"y\" data-z=\"1\" fill=\"url(https://bad.example/#a)\" d=\"M0 0h10\"/>"
                + "<image href=\"data:image/png;base64,x\"/><use href=\"#mine\"/><use href=\"https://bad.example#a\"/><foreignObject><p>x</p></foreignObject>");
        String kept = new String(MediaIntake.take(bytes(hostile)).bytes(), StandardCharsets.UTF_8);
        assertThat(kept).contains("d=\"M0 0h10\"", "href=\"#mine\"", "viewBox=\"0 0 10 10\"")
                .doesNotContain("script", "style", "class", "onclick", "bad.example", "data", "ENTITY", "passwd", "foreignObject", "<!--");
    }

    @Test
    void filmsAndCaptionsAreKnownByWhatStandsInThem() {
        assertThat(MediaIntake.take(bytes("\u0000\u0000\u0000 ftypisom more")).ending()).isEqualTo("mp4");
        assertThat(MediaIntake.take(bytes("WEBVTT\n\n00:00.000 --> 00:01.000\nHello")).ending()).isEqualTo("vtt");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] photograph(int width, int height, String kind) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(i * 7919 & 0xffffff));
            pen.fillOval(i * 37 % width, i * 53 % height, width / 9, height / 9);
        }
        pen.dispose();
        return written(image, kind);
    }

    private static byte[] written(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    /** What a camera writes: which way up it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "SECRET PLACE".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        byte[] body = tiff.array();
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + body.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (body.length + 8)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(body);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG that says of itself how large it would be, and holds nothing. */
    private static byte[] bomb(int width, int height) {
        byte[] head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + head.length + 4).putLong(0x89504E470D0A1A0AL).putInt(13).put(head).putInt((int) sum.getValue()).array();
    }
}
