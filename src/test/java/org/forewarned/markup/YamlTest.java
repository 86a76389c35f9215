package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values with their places. */
class YamlTest {
    private final Problems problems = new Problems();

    private YamlNode read(String yaml) {
        return Yaml.read("a.yaml", Fixture.bytes(yaml), problems);
    }

    private List<String> found() {
        return problems.list().stream().map(problem -> problem.line() + ":" + problem.column() + " " + problem.code()).toList();
    }

    @Test
    void values_come_out_by_kind() {
        YamlNode node = read("""
                id: an-id
                number: "08000 121 700"
                value: 23411
                rate: 0.25
                young: true
                date: 2026-11-22
                web: https://www.help.example.org/a?b=c
                for: {en: "Anyone", cy: "Pawb"}
                topics: [fraud, all]
                kind: emergency
                nothing:
                """);

        assertThat(node.at("id").id()).isEqualTo("an-id");
        assertThat(node.at("number").text()).isEqualTo("08000 121 700");
        assertThat(node.at("value").isNumber()).isTrue();
        assertThat(node.at("value").whole(0, 100_000)).isEqualTo(23_411);
        assertThat(node.at("rate").number(0, 1)).isEqualTo(0.25);
        assertThat(node.at("young").flag(false)).isTrue();
        assertThat(node.at("date").date(null)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(node.at("web").https()).startsWith("https://www");
        assertThat(node.at("for").textMap()).containsExactly(java.util.Map.entry("en", "Anyone"), java.util.Map.entry("cy", "Pawb"));
        assertThat(node.at("topics").texts()).containsExactly("fraud", "all");
        assertThat(node.at("kind").oneOf(HelplineKind.class, HelplineKind.HELP)).isEqualTo(HelplineKind.EMERGENCY);
        assertThat(node.at("nothing").text("else")).isEqualTo("else");
        assertThat(node.at("missing").exists()).isFalse();
        assertThat(node.at("missing").at("deeper").text("else")).isEqualTo("else");
        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_wrong_is_named_with_its_place() {
        YamlNode node = read("id: An Id\nweb: http://a.example\nkind: helpp\ntopics: fraud\ndate: tomorrow\n");
        node.only("id", "web", "kind", "topics");
        node.at("id").id();
        node.at("web").https();
        node.at("kind").oneOf(HelplineKind.class, HelplineKind.HELP);
        node.at("topics").items();
        node.at("name").text();

        assertThat(found()).containsExactly("1:1 missing-key", "1:5 bad-id", "2:6 wrong-type", "3:7 unknown-value", "4:9 wrong-type", "5:1 unknown-key");
        assertThat(problems.list()).extracting(Problem::message).anyMatch(message -> message.contains("Did you mean \"help\"?"));
    }

    @Test
    void an_empty_file_is_a_missing_node() {
        assertThat(read("# nothing\n").exists()).isFalse();
        assertThat(read("").items()).isEmpty();
        assertThat(found()).isEmpty();
    }
}
