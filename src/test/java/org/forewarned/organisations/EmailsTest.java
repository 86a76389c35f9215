package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailsTest {

    @Test
    void addressesAreFoundWhateverStandsBetweenThem() {
        String pasted = """
                ann@x.example, bob@x.example;cy@x.example	di@x.example
                Eve Lee <Eve.Lee@X.example>
                "Fay, Jr" <fay@x.example>; mailto:gus@x.example
                Lee	Ida	ida@x.example	Teacher
                'joe@x.example'

                (kim@x.example)
                """;
        assertThat(addresses(pasted)).containsExactly("ann@x.example", "bob@x.example", "cy@x.example", "di@x.example", "eve.lee@x.example", "fay@x.example",
                "gus@x.example", "ida@x.example", "joe@x.example", "kim@x.example");
    }

    @Test
    void whatIsNoneIsNamedWithItsLine() {
        List<Emails.Found> found = Emails.read("ann@x.example\r\n\r\njust words\r\nbob@nowhere\r\n@x.example, cy@@x.example\r\ndi@x.example");
        assertThat(found).filteredOn(f -> !f.isAddress()).extracting(f -> f.line() + " " + f.text())
                .containsExactly("3 just words", "4 bob@nowhere", "5 @x.example", "5 cy@@x.example");
        assertThat(found).filteredOn(Emails.Found::isAddress).extracting(Emails.Found::line).containsExactly(1, 6);
    }

    @Test
    void aLongListIsReadInNoTime() {
        assertThat(Emails.read("@".repeat(50_000))).hasSize(1).noneMatch(Emails.Found::isAddress);
        assertThat(Emails.read("a@b.example ".repeat(4_000))).hasSize(4_000).allMatch(Emails.Found::isAddress);
        assertThat(Emails.read("x".repeat(50_000)).get(0).text()).hasSizeLessThan(100);
        assertThat(Emails.read(" \n\t\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"school.example, ", "SCHOOL.example, ", "@school.example, ", "head@school.example, ", "harbourlane.kent.sch.uk, ", "xn--mnchen-3ya.example, ",
        "münchen.example, ", "gmail.com, ANYBODYS", "mail.gmail.com, ANYBODYS", "nhs.net, ANYBODYS", "mailinator.com, ANYBODYS", "contoso.onmicrosoft.com, ANYBODYS",
        "school, SHAPE", "co.uk, SHAPE", "sch.uk, SHAPE", "kent.sch.uk, SHAPE", "nhs.uk, SHAPE", "gov.uk, SHAPE", "a b.example, SHAPE", "-x.example, SHAPE", "1.2.3.4, SHAPE", "'', SHAPE"})
    void aDomainOfItsOwn(String typed, DomainFault fault) {
        assertThat(MailDomains.fault(MailDomains.plain(typed)).orElse(null)).isEqualTo(fault);
    }

    private static List<String> addresses(String pasted) {
        return Emails.read(pasted).stream().map(Emails.Found::address).toList();
    }
}
