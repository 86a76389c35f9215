package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.forewarned.certification.NameCheck.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePrintingTest {

    @ParameterizedTest
    @EnumSource(value = Names.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void namesInOurScriptsCanBePrinted(Names name) {
        assertThat(NamePrinting.check(name.name)).isEqualTo(NameCheck.fine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"O’Neill-Þórsdóttir", "Đặng Thị Ngọc Ánh", "Īśvarī Ḥasan Ġorġ", "ʻAlohilani Kaʼiulani", "Lluís Gal·la", "Jean-François d'Œuvre",
            "Ştefan ČAPEK Győző Łódź İpek ığdır", "Ґалаґан Ёлкина Љубица Ќире Ўладзімер", "Ἀριστοτέλης", "عبد الله بن عبد العزيز آل سعود",
            "محمّد شُکری", "ګل بي بي ځانګړې", "ټيپو ڈار ڑے ں", "ۇيغۇر ئابدۇللا", "سنڌي ڀٽي ڦلپوٽو", "יְהוֹנָתָן", "Nombeko 3rd", "",
            "Ẹniọlá Ọ̀ṣun", "ʼN Māhealani", "Dr. J. R. “Bob” Smith (Jr.)"})
    void andSoCanThese(String name) {
        assertThat(NamePrinting.check(name)).isEqualTo(NameCheck.fine());
    }

    @ParameterizedTest
    @CsvSource({"สมชาย ใจดี, Thai", "முருகன், Tamil", "王小明, Han", "გიორგი, Georgian", "अनिता, Devanagari", "এনামুল, Bangla", "ሰላም, Ethiopic",
            "김민준, Hangul", "さくら, Hiragana", "Արմեն, Armenian", "ਗੁਰਪ੍ਰੀਤ, Gurmukhi", "සුනිල්, Sinhala"})
    void namesInOtherScriptsAreNotAndTheScriptIsNamed(String name, String script) {
        NameCheck check = NamePrinting.check("Anna " + name);
        assertThat(check.outcome()).isEqualTo(Outcome.UNPRINTABLE);
        assertThat(check.scripts()).hasSize(1).extracting(code -> NamePrinting.script(code, Locale.UK)).containsExactly(script);
        assertThat(check.letters()).isNotEmpty().doesNotContain("A", "n", " ");
    }

    @Test
    void symbolsAreNotAndAreListed() {
        assertThat(NamePrinting.check("Zoë 🌻 ☂").letters()).containsExactly("🌻", "☂");
        assertThat(NamePrinting.check("Zoë 🌻").scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\u202Eeva", "A\u0000b", "A\u0007", "\u2066Ann\u2069", "Ann\uD800", "\uE000", "A\u200Dnn", "Z\u0316\u0317\u0302\u0303\u0304lgo", "A\u2028b"})
    void controlAndDirectionCharactersAndHeapsOfMarksAreForbidden(String name) {
        assertThat(NamePrinting.check(name).outcome()).isEqualTo(Outcome.FORBIDDEN);
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(NamePrinting.check("x".repeat(100)).printable()).isTrue();
        assertThat(NamePrinting.check("x".repeat(101)).outcome()).isEqualTo(Outcome.TOO_LONG);
        assertThat(NamePrinting.check("x".repeat(5_000_000)).outcome()).isEqualTo(Outcome.TOO_LONG);
        assertThat(NamePrinting.check("e\u0301".repeat(100)).printable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'  Zoë   Müller ', zoë müller", "ZOE\u0308 MÜLLER, Zoë Müller", "O’Neill, o'neill", "Ali‑Hughes, Ali-Hughes", "STRASSE, straße",
            "ΑΘΗΝΆ ΣΟΦΊΑΣ, Αθηνά Σοφίας", "Zoë\u00A0Müller, Zoë Müller", "\u200fفاطمة, فاطمة"})
    void writtenDifferentlyItIsTheSameName(String one, String other) {
        assertThat(NamePrinting.fold(one)).isEqualTo(NamePrinting.fold(other));
    }

    @Test
    void anotherNameIsAnother() {
        assertThat(NamePrinting.fold("Zoe")).isNotEqualTo(NamePrinting.fold("Zoë"));
        assertThat(NamePrinting.fold("Ann Lee")).isNotEqualTo(NamePrinting.fold("Annlee"));
    }
}
