package org.forewarned.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What is found opens where it stands, and is there for the nation that was chosen. */
class SearchIT {

    /** A helpline, and a sentence of a lesson. */
    private static final List<String> SCOTTISH = List.of("Advice Direct Scotland", "Organised crime groups");

    @Test
    void aHelplineOpensWhereItStands() {
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            for (String name : List.of("Childline", "Crimestoppers", "NSPCC Helpline")) {
                visitor.open("/search?q=" + name.replace(" ", "+")).follow(name);
                String place = visitor.page().url().replaceFirst(".*#", "");
                Locator line = visitor.page().locator("[id='" + place + "']");
                assertThat(line.count()).as(place).isEqualTo(1);
                assertThat(line.innerText()).contains(name);
                assertThat(visitor.page().evaluate("id => { const at = document.getElementById(id).getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight; }", place))
                        .as(name + " is in sight").isEqualTo(true);
            }
        }
    }

    @Test
    void whatIsHiddenFromANationIsNotFoundForIt() {
        try (Visitor visitor = Visitor.of(RunningServer.shared())) {
            for (String scottish : SCOTTISH) {
                assertThat(found(visitor, scottish)).as(scottish + ", while no nation is chosen").isPositive();
            }
            visitor.open("/settings").choose("England").press("Keep these");
            for (String scottish : SCOTTISH) {
                assertThat(found(visitor, scottish)).as(scottish + ", for England").isZero();
            }
        }
    }

    private static long found(Visitor visitor, String asked) {
        return visitor.open("/search?q=" + asked.replace(" ", "+")).page().locator("ol.hits > li").allInnerTexts().stream().filter(hit -> hit.contains(asked)).count();
    }
}
