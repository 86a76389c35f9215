package org.forewarned.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceletsTest {

    static final Path PAGES = Path.of("src/main/webapp");

    @TestFactory
    Stream<DynamicTest> thePagesKeepTheRules() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList().stream()
                    .map(f -> PAGES.relativize(f).toString().replace('\\', '/'))
                    .map(name -> DynamicTest.dynamicTest(name, () ->
                            assertThat(Facelets.problems(name, Files.readString(PAGES.resolve(name)))).isEmpty()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "<p style='color:red'>#{t['a.b']}</p>         | an inline style",
        "<p onclick='go()'>#{t['a.b']}</p>            | an inline onclick",
        "<script>go()</script>                        | an inline script",
        "<style>p {}</style>                          | an inline style",
        "<p>Hello #{t['a.b']}</p>                     | text outside the text bundles: Hello",
        "<img alt='A door' src='x'/>                  | alt outside the text bundles: A door",
        "<p>#{x ? 'Yes' : t['a.b']}</p>               | text outside the text bundles: 'Yes'",
        "<p>#{x ? t['a.b'] : 'No'}</p>                | text outside the text bundles: 'No'",
        "<p>#{t['a.b']} #{'ago ' += onePage.x}</p>    | text outside the text bundles: 'ago '",
        "<p>#{(x ? 'yes' : 'no').concat(y)}</p>       | text outside the text bundles: 'no'",
        "<img alt=\"#{x ? 'open' : null}\" src='x'/>   | alt outside the text bundles: 'open'",
        "<i class=\"#{x ? 'Not yet' : 'a'}\"/>         | class outside the text bundles: 'Not yet'",
        "<p>#{a and b or c}</p>                       | more than one and/or",
        "<p>#{onePage.x}#{otherPage.y}</p>            | names more than one bean",
        "<p xmlns:p='primefaces'>#{t['a.b']}</p>      | PrimeFaces is for the rooms where people work",
        "<p>#{t['a.b']}                               | is not well-formed"})
    void everyRuleCanFail(String planted, String problem) {
        assertThat(Facelets.problems("x/planted.xhtml", framed(planted))).anyMatch(line -> line.contains(problem));
    }

    @Test
    void aPageStandsInTheFrame() {
        assertThat(Facelets.problems("x/planted.xhtml", "<div xmlns='http://www.w3.org/1999/xhtml'/>")).anyMatch(line -> line.contains("frame"));
        assertThat(Facelets.problems("x/planted.xhtml", framed("<p/>\n".repeat(151)))).anyMatch(line -> line.contains("150 lines"));
        assertThat(Facelets.problems("x/fine.xhtml", framed("<p>#{t['a.b']} – #{onePage.x and onePage.y}</p>"))).isEmpty();
        assertThat(Facelets.problems("x/fine.xhtml", framed("<p class=\"#{x ? 'card is-open' : 'card'}\">#{t[onePage.x eq 'new' ? 'a.b' : 'c.d']}"
                + "#{t.say('a.' += (empty onePage.y ? 'all' : onePage.y), form.value('code'))}#{onePage.z == 'done' ? t['e.f'] : ''}</p>"))).isEmpty();
    }

    private static String framed(String text) {
        return "<div xmlns='http://www.w3.org/1999/xhtml' template='/WEB-INF/frame.xhtml'>" + text + "</div>";
    }
}
