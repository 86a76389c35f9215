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
    void what_is_said_about_an_answer_holds_current_facts_and_says_so_when_one_is_gone() {
        Question question = (Question) Modules.check(Fixture.lesson("""
                ::: question {#how-many}
                How many?

                - [x] Many {#many}
                  > Yes: [](fact:referrals).[^guide]
                - [ ] None {#none}
                  > No: [](fact:overdue-fact).

                Last year: [](fact:referrals).
                :::
                """), Fixture.ENTRIES).module().orElseThrow().source().lessons().get(0).blocks().get(0);

        assertThat(question.choices().get(0).feedback().html(TestPage.NOTHING_CHOSEN)).startsWith("<p>Yes: 23,411 people in 2025 (UK).<sup");
        assertThat(question.choices().get(1).feedback().html(TestPage.NOTHING_CHOSEN)).isEqualTo("<p>No: (this is being checked).</p>");
        assertThat(question.explanation().html(TestPage.NOTHING_CHOSEN)).isEqualTo("<p>Last year: 23,411 people in 2025 (UK).</p>");
    }

    @Test
    void numbers_within_the_text_are_said_to_be_unconfirmed_once_on_the_page() {
        String named = "Ring [](helpline:childline), [](helpline:childline) or [a website](helpline:web-only).\n";

        assertThat(numbers(named, TestPage.NOTHING_CHOSEN)).isEqualTo("<p class=\"soft small\">The numbers named on this page are from public sources of "
                + "22 November 2026; not yet confirmed by telephone.</p>");
        assertThat(numbers("Words.\n", TestPage.NOTHING_CHOSEN)).isEmpty();
        assertThat(numbers("See [a website](helpline:web-only), or [an old line](helpline:overdue).\n", TestPage.NOTHING_CHOSEN)).isEmpty();
        assertThat(numbers("Ring [](helpline:scots).\n", TestPage.of("england"))).isEmpty();
        assertThat(numbers("Ring [](helpline:scots).\n", TestPage.of("scotland"))).isNotEmpty();
    }

    @Test
    void a_list_of_helplines_says_it_for_the_whole_page() {
        String named = "Ring [](helpline:childline).\n";
        String list = "::: helplines {topic=fraud}\n:::\n";

        assertThat(numbers(named + list, TestPage.NOTHING_CHOSEN)).isEmpty();
        assertThat(numbers(named + "::: nation {only=wales}\n" + list + ":::\n", TestPage.of("wales"))).isEmpty();
        assertThat(numbers(named + "::: nation {only=wales}\n" + list + ":::\n", TestPage.of("scotland"))).isNotEmpty();
    }

    private static String numbers(String text, Rendering page) {
        return Html.numbers(Modules.check(Fixture.lesson(text), Fixture.ENTRIES).module().orElseThrow().source().lessons().get(0), page);
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
