package org.forewarned.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Content;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void whatChangedStandsWithItsTopicDayAndSource() {
        Reference reference = on("2026-11-26T12:00:00Z");
        List<LawChange> all = reference.lawSince(reference.topics().stream().map(Topic::id).toList(), LONG_AGO);
        assertThat(all).isNotEmpty().isSortedAccordingTo((a, b) -> b.day().compareTo(a.day())).allSatisfy(change -> {
            assertThat(change.in("en")).isNotEmpty();
            assertThat(change.source().title()).isNotEmpty();
            assertThat(change.source().url()).startsWith("https://");
            assertThat(change.status().confirmed()).as("nobody has confirmed anything yet").isFalse();
        });
        assertThat(reference.lawSince(Set.of("county-lines"), LONG_AGO)).extracting(LawChange::id).containsExactly("crime-and-policing-act-2026");
        assertThat(reference.lawSince(Set.of("county-lines"), LocalDate.of(2026, 4, 30))).as("of before that day").isEmpty();
        assertThat(reference.lawSince(Set.of("poaching"), LONG_AGO)).isEmpty();
    }

    @Test
    void whatIsDueForAReviewIsNotShown() {
        Reference reference = on("2029-01-01T12:00:00Z");
        assertThat(reference.lawSince(Set.of("county-lines"), LONG_AGO)).isEmpty();
        assertThat(reference.overdue()).contains("law/crime-and-policing-act-2026");
    }

    @Test
    void numbersThatEverybodyKnowsAreShownHoweverLongAgoTheyWereLookedAt() {
        Reference reference = on("2029-01-01T12:00:00Z");
        assertThat(reference.helpline("emergency-999", "en").orElseThrow().current()).isTrue();
        assertThat(reference.helpline("police-101", "en").orElseThrow().current()).isTrue();
        assertThat(reference.helpline("childline", "en").orElseThrow().current()).isFalse();
        assertThat(reference.overdue()).as("somebody should look at them all the same").contains("helplines/emergency-999", "helplines/police-101", "helplines/childline");
    }

    @Test
    void aFactIsSaidInTheReadersLanguageWithItsPeriod() {
        Reference reference = on("2026-11-26T12:00:00Z");
        assertThat(reference.fact("cce-identified-2025", "en").orElseThrow().period()).isEqualTo("year to March 2025");
        assertThat(reference.fact("cce-identified-2025", "cy").orElseThrow().period()).isEqualTo("y flwyddyn hyd at fis Mawrth 2025");
    }

    @Test
    void aPeriodThatWasWrittenBeforeItHadLanguagesIsEnglish() {
        String before = "{id: x, period: \"calendar year 2025\"}";
        assertThat(EntryText.of(EntryKind.FACT, before).fields()).contains(new EntryField("period.en", "calendar year 2025"));
        assertThat(EntryFiles.check(EntryKind.FACT, before).list()).extracting(Problem::message).noneMatch(message -> message.contains("period"));
    }

    private static Reference on(String moment) {
        return new Reference(new Content(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
