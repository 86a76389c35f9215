package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    @RepeatedTest(20)
    void isWrittenInGroupsAndReadBack() {
        CertificateNumber number = CertificateNumber.random();
        assertThat(number.text()).matches("FW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(CertificateNumber.parse(number.text())).contains(number);
    }

    @RepeatedTest(20)
    void forgivesHowItWasTyped() {
        CertificateNumber number = CertificateNumber.random();
        String plain = number.text().replace("-", "");
        assertThat(CertificateNumber.parse(" " + number.text().toLowerCase() + " ")).contains(number);
        assertThat(CertificateNumber.parse(plain)).contains(number);
        assertThat(CertificateNumber.parse(plain.substring(2))).contains(number);
        assertThat(CertificateNumber.parse(number.text().replace('-', '–').replace('0', 'o').replace('1', 'l'))).contains(number);
        assertThat(CertificateNumber.parse(number.text().replace("-", " - ").replace('0', 'O').replace('1', 'I'))).contains(number);
    }

    @RepeatedTest(20)
    void findsAnyOneWrongCharacterAndNeighboursSwapped() {
        String text = CertificateNumber.random().text();
        for (int i = 3; i < text.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (text.charAt(i) != '-' && text.charAt(i) != c) {
                    assertThat(CertificateNumber.parse(text.substring(0, i) + c + text.substring(i + 1))).isEmpty();
                }
            }
        }
        String plain = text.replace("-", "").substring(2);
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (plain.charAt(i) != plain.charAt(i + 1)) {
                assertThat(CertificateNumber.parse(plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2))).isEmpty();
            }
        }
    }

    @Test
    void otherThingsAreNoNumbers() {
        for (String text : new String[] {"", "FW", "FW-", "x".repeat(1000), "\u0000", "FW-7K3M-QX2P-9TRW-4H6D", "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦"}) {
            assertThat(CertificateNumber.parse(text)).isEmpty();
        }
        assertThat(CertificateNumber.parse(null)).isEmpty();
        assertThatThrownBy(() -> new CertificateNumber("fw-7k3m")).isInstanceOf(IllegalArgumentException.class);
    }
}
