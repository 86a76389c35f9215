package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Safe HTML with gaps. */
class FragmentTest {
    @Test
    void text_stands_for_itself() {
        assertThat(Fragment.plain("a < b & \"c\" 'd'\u0007").html(TestPage.NOTHING_CHOSEN)).isEqualTo("a &lt; b &amp; &quot;c&quot; &#39;d&#39;\ufffd");
        assertThat(Fragment.plain("a < b").plain()).isEqualTo("a < b");
        assertThat(Fragment.plain("").isEmpty()).isTrue();
    }

    @Test
    void gaps_are_filled_when_it_is_shown() {
        Lesson lesson = Modules.check(Fixture.lesson("[](fact:referrals) and [](helpline:childline)"), Fixture.ENTRIES).module().orElseThrow()
                .source().lessons().get(0);
        Fragment body = ((Prose) lesson.blocks().get(0)).body();

        assertThat(body.html(TestPage.NOTHING_CHOSEN)).isEqualTo("<p>23,411 people in 2025 (UK) and <a class=\"tel\" href=\"tel:08001111\">0800 1111</a></p>");
        assertThat(body.named(Fragment.Fill.FACT)).isEqualTo(List.of("referrals"));
        assertThat(body.plain()).isEqualTo("and");
    }

    @Test
    void a_block_with_a_learners_state_is_left_to_its_page() {
        Block block = new Reflection(new Span("a.md", 0, 1, 1), "r", Fragment.EMPTY);

        assertThatThrownBy(() -> Html.render(block, TestPage.NOTHING_CHOSEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sources_are_listed_under_their_anchors() {
        Lesson lesson = Modules.check(Fixture.lesson("A claim.[^guide]"), Fixture.ENTRIES).module().orElseThrow().source().lessons().get(0);

        assertThat(Html.sources(lesson.cited(), TestPage.NOTHING_CHOSEN)).isEqualTo("<ol class=\"sources\"><li id=\"source-guide\">"
                + "<a href=\"https://office.example.org/guide\" rel=\"external noreferrer\">The guide</a>, The office, October 2025</li></ol>");
    }
}
