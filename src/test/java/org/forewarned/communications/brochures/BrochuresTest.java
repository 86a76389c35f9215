package org.forewarned.communications.brochures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.forewarned.certification.PdfReading;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.platform.pdf.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Brochures of every topic, form, nation and language: nothing is cut, the standards are kept, and the numbers are those of the nation. */
class BrochuresTest {

    private static final String SITE = BrochureWorld.SITE;
    private static final int MOST_BYTES = 300 * 1024;

    private final BrochureWorld world = new BrochureWorld();

    @Test
    void theFilesHaveNoProblems() {
        assertThat(world.shelves.problems()).isEmpty();
        assertThat(world.shelves.topics()).extracting(BrochureTopic::id).contains("county-lines", "fraud", "modern-slavery");
        assertThat(world.shelves.forms()).hasSizeGreaterThanOrEqualTo(8);
    }

    @TestFactory
    Stream<DynamicTest> whatIsTakenAtFirstHasRoomInEveryForm() {
        return world.shelves.topics().stream().flatMap(topic -> topic.languages().stream().flatMap(language -> Arrays.stream(Nation.values())
                .map(nation -> DynamicTest.dynamicTest(topic.id() + " " + language + " " + nation, () -> {
                    for (Form form : world.shelves.forms()) {
                        for (Audience audience : List.of(Audience.EVERYONE, Audience.YOUNG_PEOPLE, Audience.HOSPITALITY_AND_TRANSPORT)) {
                            BrochureChoice choice = world.begin(topic.id(), language, nation, audience, form.id());
                            assertThat(world.brochures.outcome(topic, choice, SITE).left()).as(form.id() + " " + audience).isEmpty();
                        }
                    }
                }))));
    }

    @TestFactory
    Stream<DynamicTest> everyFormKeepsTheStandards() {
        return world.shelves.forms().stream().filter(form -> !form.picture()).map(form -> DynamicTest.dynamicTest(form.id(), () -> {
            BrochureTopic topic = world.topic("county-lines");
            byte[] pdf = world.brochures.pdf(topic, world.begin("county-lines", "cy", Nation.WALES, Audience.EVERYONE, form.id()), SITE);
            assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(pdf.length).isLessThan(MOST_BYTES);
        }));
    }

    @Test
    void forAPrintersShopItKeepsThemToo() throws IOException {
        BrochureChoice at = world.begin("fraud", "en", Nation.ENGLAND, Audience.EVERYONE, "tri-fold");
        BrochureChoice choice = new BrochureChoice(at.topic(), at.language(), at.nation(), at.audience(), at.form(), at.front(), at.panels(), false, true);
        byte[] pdf = world.brochures.pdf(world.topic("fraud"), choice, SITE);
        assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfReading.failures(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        com.lowagie.text.pdf.PdfReader reader = new com.lowagie.text.pdf.PdfReader(pdf);
        assertThat(reader.getBoxSize(1, "trim").getWidth()).isCloseTo(297 * 72 / 25.4f, org.assertj.core.data.Offset.offset(0.1f));
        assertThat(reader.getBoxSize(1, "bleed").getWidth()).isCloseTo(303 * 72 / 25.4f, org.assertj.core.data.Offset.offset(0.1f));
        assertThat(reader.getPageSize(1).getWidth()).isGreaterThan(reader.getBoxSize(1, "bleed").getWidth());
    }

    /** Every word of the panels stands in the file: nothing is cut, nothing is left out. */
    @Test
    void everyWordIsThere() {
        for (BrochureTopic topic : world.shelves.topics()) {
            BrochureChoice choice = world.begin(topic.id(), "en", Nation.ENGLAND, Audience.EVERYONE, "large-print");
            List<String> all = topic.panels().stream().filter(panel -> panel.kind() != PanelKind.FRONT && panel.isFor(Nation.ENGLAND)).map(Panel::id).limit(BrochureChoice.MOST).toList();
            String text = squeezed(String.join(" ", PdfReading.pages(world.brochures.pdf(topic, choice.with(all), SITE))));
            for (String id : all) {
                topic.words("en", id).text().stream().flatMap(item -> item.texts().stream()).filter(line -> !line.contains("](")).forEach(line ->
                        assertThat(text).contains(squeezed(line.replace("**", ""))));
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void numbersAreThoseOfTheNation() {
        BrochureTopic topic = world.topic("fraud");
        String scotland = String.join(" ", PdfReading.pages(world.brochures.pdf(topic, world.begin("fraud", "en", Nation.SCOTLAND, Audience.EVERYONE, "easy-read"), SITE)));
        String england = String.join(" ", PdfReading.pages(world.brochures.pdf(topic, world.begin("fraud", "en", Nation.ENGLAND, Audience.EVERYONE, "easy-read"), SITE)));
        assertThat(england).contains("Report Fraud").contains("0300 123 2040");
        assertThat(scotland).doesNotContain("0300 123 2040").contains("101").contains("Scotland");
        assertThat(squeezed(scotland)).contains("Correcton22November2026").contains("forewarned.example/brochures/fraud");
    }

    @Test
    void whatHasNoRoomIsNamedAndNothingIsPrinted() {
        BrochureTopic topic = world.topic("county-lines");
        BrochureChoice choice = world.begin("county-lines", "en", Nation.ENGLAND, Audience.EVERYONE, "a5");
        List<String> many = topic.panels().stream().filter(panel -> panel.kind() != PanelKind.FRONT && panel.isFor(Nation.ENGLAND)).map(Panel::id).limit(BrochureChoice.MOST).toList();
        List<String> left = world.brochures.outcome(topic, choice.with(many), SITE).left();
        assertThat(left).isNotEmpty().isSubsetOf(many);
        assertThatThrownBy(() -> world.brochures.pdf(topic, choice.with(many), SITE)).isInstanceOf(IllegalStateException.class);
        List<String> fewer = new ArrayList<>(many);
        fewer.removeAll(left);
        assertThat(world.brochures.outcome(topic, choice.with(fewer), SITE).left()).as("without them all is well").isEmpty();
    }

    /** Nothing stands outside its sheet, and no two lines on one another. */
    @Test
    void linesStandApartAndInside() {
        for (BrochureTopic topic : world.shelves.topics()) {
            for (Form form : world.shelves.forms()) {
                Layout layout = world.brochures.layout(topic, world.begin(topic.id(), "cy", Nation.WALES, Audience.EVERYONE, form.id()), SITE);
                for (List<Mark> side : layout.sides()) {
                    List<Mark.Text> lines = side.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
                    for (int i = 0; i < lines.size(); i++) {
                        Mark.Text a = lines.get(i);
                        assertThat(a.x()).as(a.line().text()).isBetween(0f, form.width());
                        assertThat(a.x() + a.line().width(a.size())).as(a.line().text()).isLessThanOrEqualTo(form.width() + 0.1f);
                        assertThat(a.y()).as(a.line().text()).isBetween(0f, form.height());
                        for (Mark.Text b : lines.subList(i + 1, lines.size())) {
                            boolean beside = a.x() + a.line().width(a.size()) <= b.x() + 0.1f || b.x() + b.line().width(b.size()) <= a.x() + 0.1f;
                            boolean above = Math.abs(a.y() - b.y()) >= Math.min(a.size(), b.size()) * 0.9f;
                            assertThat(beside || above).as(form.id() + ": " + a.line().text() + " / " + b.line().text()).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void anAddressOpensTheSameAgainWhateverStandsInIt() {
        BrochureTopic topic = world.topic("county-lines");
        BrochureChoice choice = world.begin("county-lines", "cy", Nation.WALES, Audience.SCHOOLS, "a4");
        assertThat(world.brochures.sound(topic, choice)).isEqualTo(choice);
        BrochureChoice odd = new BrochureChoice("county-lines", "xx", Nation.SCOTLAND, Audience.EVERYONE, "../../etc", "nobody",
                List.of("do-england-wales", "signs", "signs", "<script>", "noticed"), true, false);
        BrochureChoice sound = world.brochures.sound(topic, odd);
        assertThat(sound.language()).isEqualTo("en");
        assertThat(sound.form()).isEqualTo("tri-fold");
        assertThat(topic.panel(sound.front()).orElseThrow().kind()).isEqualTo(PanelKind.FRONT);
        assertThat(sound.panels()).doesNotHaveDuplicates().hasSize(2).contains("signs").allMatch(id -> topic.panel(id).orElseThrow().isFor(Nation.SCOTLAND));
        assertThat(topic.panel(sound.panels().get(0)).orElseThrow().kind()).as("the kind stays").isEqualTo(PanelKind.DO);
    }

    @Test
    void aPictureForSocialMediaHasItsTrueSizeAndAddress() throws IOException {
        BrochureTopic topic = world.topic("fraud");
        BrochureChoice choice = world.begin("fraud", "en", Nation.ENGLAND, Audience.EVERYONE, "post");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(world.brochures.png(topic, choice, SITE, 1, 0).orElseThrow()));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1080, 1350);
        assertThat(colours(image)).as("something is drawn").hasSizeGreaterThan(50);
        List<String> lines = world.brochures.layout(topic, choice, SITE).sides().get(0).stream().filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).line()).map(Line::text).toList();
        assertThat(lines).anyMatch(line -> line.contains("forewarned.example"));
        assertThat(world.brochures.png(topic, choice, SITE, 2, 0)).isEmpty();
    }

    /** To save ink, nothing is drawn but lines, letters and the pictures. */
    @Test
    void savingInkLeavesNoDarkGround() {
        BrochureTopic topic = world.topic("fraud");
        BrochureChoice at = world.begin("fraud", "en", Nation.ENGLAND, Audience.EVERYONE, "a4");
        BrochureChoice plain = new BrochureChoice(at.topic(), at.language(), at.nation(), at.audience(), at.form(), at.front(), at.panels(), true, false);
        assertThat(grounds(world.brochures.layout(topic, at, SITE))).isNotEmpty();
        assertThat(grounds(world.brochures.layout(topic, plain, SITE))).isEmpty();
    }

    private static List<Mark> grounds(Layout layout) {
        return layout.sides().get(0).stream().filter(mark -> mark instanceof Mark.Fill fill && fill.layer().shape().getBounds2D().getWidth() > 400).toList();
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
