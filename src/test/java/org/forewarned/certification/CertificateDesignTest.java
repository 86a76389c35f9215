package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever changes {@code content/certificates} learns what is wrong with it, all at once. */
class CertificateDesignTest {

    @Test
    void whatShipsIsFine() {
        assertThat(Sheets.design()).isNotNull();
    }

    @Test
    void tellsFileKeyAndWhatIsAllowed() {
        refuses("design.yaml", t -> t.replace("name: 44", "name: big").replace("ink: '#2a1a26'", "ink: red").replace("small: 8.6", "smal: 8.6"),
                "certificates/design.yaml: sizes.name: must be a number from 12.0 to 90.0, not big",
                "certificates/design.yaml: colours.ink: a colour is written #rrggbb, not red",
                "certificates/design.yaml: sizes.small: missing", "certificates/design.yaml: sizes.unknown: smal");
        refuses("en.yaml", t -> t.replace("brand: Forewarned\n", ""), "certificates/en.yaml: missing: brand");
        refuses("en.yaml", t -> t.replace("{page}", "{pgae}"), "certificates/en.yaml: check: must name [page], names [pgae]");
        refuses("en.yaml", t -> t.replace("direction: ltr", "direction: down"), "certificates/en.yaml: direction: must be ltr or rtl");
        refuses("en.yaml", t -> t.replace("date: d MMMM uuuu", "date: bb"), "certificates/en.yaml: date");
        refuses("door.svg", t -> t.replace("<circle", "<ellipse"), "certificates/door.svg: <ellipse> is not drawn here; use path, rect or circle");
        refuses("door.svg", t -> t.replaceFirst("fill=\"#632f56\"", "fill=\"#632f56\" opacity=\".5\""), "certificates/door.svg: opacity is not drawn here");
        refuses("mark.svg", t -> t.replaceFirst("d=\"M11 0", "d=\"M11 0A1 1"), "certificates/mark.svg: 'A' is not understood");
        refuses("design.yaml", t -> "- a\n", "certificates/design.yaml: must be keys with values");
        refuses("design.yaml", t -> "a: [", "certificates/design.yaml: ");
    }

    private static void refuses(String name, UnaryOperator<String> change, String... messages) {
        Function<String, byte[]> files = path -> {
            String text = new String(Sheets.content(path), StandardCharsets.UTF_8);
            return (path.endsWith("/" + name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8);
        };
        assertThatThrownBy(() -> CertificatePdf.load(files, List.of("certificates/en.yaml"), Sheets.CLOCK))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(messages);
    }
}
