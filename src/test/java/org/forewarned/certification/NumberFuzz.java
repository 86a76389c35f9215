package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.forewarned.platform.testing.Fuzzed;

/** Whatever is typed as a certificate's number: it is none, or it is one in its written form, which reads the same again. */
class NumberFuzz {

    @Fuzzed
    void anythingMayBeTypedAsANumber(byte[] typed) {
        Optional<CertificateNumber> number = CertificateNumber.parse(new String(typed, StandardCharsets.UTF_8));

        number.ifPresent(read -> {
            assertThat(read.text()).matches("FW(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(CertificateNumber.parse(read.text())).contains(read);
            assertThat(CertificateNumber.parse(read.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "))).contains(read);
        });
    }
}
