package org.forewarned.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.forewarned.catalogue.SearchHit;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private final SearchIndex index = new SearchIndex("en", List.of(
            new SearchEntry("lesson", "/modules/a/flat#who", "Flat 7: who lives there", "County lines",
                    "When a gang uses somebody's home to deal drugs it is called home takeover, or \"cuckooing\". The tenant may be a victim.", "en"),
            new SearchEntry("term", "/glossary#debt-bondage", "debt bondage", "", "Being made to work to pay a debt that never gets smaller.", "en"),
            new SearchEntry("helpline", "/help", "Childline", "", "Anyone under 19", "en"),
            new SearchEntry("lesson", "/modules/b/parcel", "A text about a parcel", "Fraud & scams", "It hurries you <b>now</b> & asks for money.", "en")));

    @Test
    void wordsAreFoundWhateverTheirEnding() {
        assertThat(urls("tenants")).containsExactly("/modules/a/flat#who");
        assertThat(urls("hurry")).containsExactly("/modules/b/parcel");
    }

    @Test
    void aSlipIsForgiven() {
        assertThat(urls("cuckoing")).containsExactly("/modules/a/flat#who");
        assertThat(urls("chidline")).containsExactly("/help");
        assertThat(urls("bondge")).containsExactly("/glossary#debt-bondage");
    }

    @Test
    void aWordThatIsThereIsNotTakenForASlip() {
        SearchIndex both = new SearchIndex("en", List.of(new SearchEntry("lesson", "/bank", "Your bank", "", "Ring the number on the back of the card", "en"),
                new SearchEntry("lesson", "/back", "Looking back", "", "what came before", "en")));

        assertThat(both.find("bank", 5)).extracting(SearchHit::url).containsExactly("/bank");
        assertThat(both.find("bank", 5).get(0).excerpt()).doesNotContain("<mark>back</mark>");
    }

    @Test
    void theBestPassageIsShownWithWhatWasAskedMarked() {
        assertThat(hits("takeover").get(0).excerpt()).contains("home <mark>takeover</mark>");
        assertThat(hits("takover").get(0).excerpt()).contains("<mark>takeover</mark>");
    }

    @Test
    void whatTheTextHoldsIsEscaped() {
        assertThat(hits("hurries").get(0).excerpt()).contains("&lt;b&gt;now&lt;").doesNotContain("<b>");
        assertThat(hits("parcel").get(0).excerpt()).contains("&lt;b&gt;");
    }

    @Test
    void aTitleWeighsMoreThanItsText() {
        SearchIndex both = new SearchIndex("en", List.of(new SearchEntry("lesson", "/text", "Something else", "", "a debt, a debt, a debt", "en"),
                new SearchEntry("lesson", "/title", "Debt", "", "what is owed", "en")));

        assertThat(both.find("debt", 5)).extracting(SearchHit::url).containsExactly("/title", "/text");
    }

    @Test
    void nothingThatIsTypedIsAQueryLanguageOrBreaksIt() {
        for (String typed : List.of("", "*", "a:b", "((", "\"", "AND OR NOT", "~9", "x".repeat(5_000), "word ".repeat(5_000), "\u0000\ud800", "/.*/", "the of and")) {
            assertThatCode(() -> index.find(typed, 5)).as(typed.substring(0, Math.min(9, typed.length()))).doesNotThrowAnyException();
        }
    }

    @Test
    void aWelshWordIsFoundHoweverItBegins() {
        SearchIndex welsh = new SearchIndex("cy", List.of(
                new SearchEntry("lesson", "/flat", "Fflat 7", "Llinellau cyffuriau", "Weithiau mae gang yn symud i gartref rhywun. Dywedwch wrth yr heddlu’n syth; gall yr heddlu helpu.", "cy"),
                new SearchEntry("lesson", "/sound", "Sŵn", "", "Mae cymdogion yn cwyno.", "cy"),
                new SearchEntry("term", "/debt", "caethiwed dyled", "", "Dyled nad yw byth yn mynd yn llai.", "cy"),
                new SearchEntry("lesson", "/english", "Parcels", "", "The tenants are not to blame.", "en")));

        assertThat(List.of("cartref", "gartref", "nghartref", "chartref", "cart")).allSatisfy(word ->
                assertThat(welsh.find(word, 5)).as(word).extracting(SearchHit::url).containsExactly("/flat"));
        assertThat(List.of("galla", "heddlu", "heddlu'r", "linellau", "gyffuriau")).allSatisfy(word ->
                assertThat(welsh.find(word, 5)).as(word).extracting(SearchHit::url).contains("/flat"));
        assertThat(List.of("dyled", "ddyled", "nyled")).allSatisfy(word ->
                assertThat(welsh.find(word, 5)).as(word).extracting(SearchHit::url).containsExactly("/debt"));
        assertThat(welsh.find("swn", 5)).extracting(SearchHit::url).containsExactly("/sound");
        assertThat(welsh.find("tenant", 5)).extracting(SearchHit::url).containsExactly("/english");
        assertThat(welsh.find("cartref", 5).get(0).excerpt()).contains("<mark>gartref</mark>");
    }

    private List<SearchHit> hits(String typed) {
        return index.find(typed, 5);
    }

    private List<String> urls(String typed) {
        return hits(typed).stream().map(SearchHit::url).toList();
    }
}
