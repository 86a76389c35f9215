package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = Routes.all();

    @Test
    void anAddressLeadsToItsPageAndBringsItsWords() {
        Routes.Match lesson = routes.match("/modules/spot-the-signs/first-signs").orElseThrow();

        assertThat(lesson.route().target()).isEqualTo("/learning/lesson.xhtml");
        assertThat(lesson.params()).isEqualTo(Map.of("module", "spot-the-signs", "lesson", "first-signs"));
    }

    @Test
    void aWordWinsOverAParameter() {
        assertThat(routes.match("/modules/spot-the-signs/assessment").orElseThrow().route().pattern())
            .isEqualTo("/modules/{module}/assessment");
        assertThat(routes.match("/privacy/young-people").orElseThrow().params()).containsEntry("page", "privacy-young-people");
    }

    @Test
    void whatIsNotInTheTableIsNowhere() {
        assertThat(routes.match("/nothing")).isEmpty();
        assertThat(routes.match("/modules/")).isEmpty();
        assertThat(routes.match("/modules/../about")).isEmpty();
        assertThat(routes.match("/modules/a b")).isEmpty();
        assertThat(routes.match("//about")).isEmpty();
        assertThat(routes.match("/modules/" + "x".repeat(200))).isEmpty();
        assertThat(routes.match("/learning/lesson.xhtml")).isEmpty();
    }

    @Test
    void noTwoRowsHaveTheSameAddress() {
        Set<String> seen = new HashSet<>();
        routes.rows().forEach(row -> assertThat(seen.add(row.rank())).as(row.pattern()).isTrue());
    }
}
