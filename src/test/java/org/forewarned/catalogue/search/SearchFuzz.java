package org.forewarned.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.forewarned.catalogue.SearchHit;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Whatever is searched for: there are only words, few hits, and no markup in an excerpt but the marks. */
class SearchFuzz {

    private static final int MOST = 3;
    private static final SearchIndex INDEX = new SearchIndex("en", List.of(
            new SearchEntry("lesson", "/modules/a/flat#who", "Flat 7: who lives there", "County lines",
                    "When a gang uses somebody's home to deal drugs it is called home takeover, or \"cuckooing\". The tenant may be a victim.", "en"),
            new SearchEntry("lesson", "/modules/b/parcel", "A text about a parcel", "Fraud & scams", "It hurries you <b>now</b> & asks for money.", "en"),
            new SearchEntry("term", "/glossary#debt-bondage", "debt bondage", "", "Being made to work to pay a debt that never gets smaller.", "en"),
            new SearchEntry("term", "/glossary#card", "payment card", "", "<script>alert(1)</script> is no payment & <mark> no mark.", "en"),
            new SearchEntry("helpline", "/help", "Childline", "", "Anyone under 19, in a home or not", "en")));

    @Fuzzed
    void anythingMayBeSearchedFor(byte[] typed) {
        List<SearchHit> hits = Patience.with(() -> INDEX.find(new String(typed, StandardCharsets.UTF_8), MOST));

        assertThat(hits).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
        assertThat(hits).allMatch(hit -> Jsoup.isValid(hit.excerpt(), Safelist.none().addTags("mark")));
    }
}
