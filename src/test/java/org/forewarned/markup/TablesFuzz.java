package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;

/** Whatever stands in a module's tables: reading them never throws and ends soon, and a module that comes out is whole. */
class TablesFuzz {

    @Fuzzed
    void anything_may_stand_in_a_table(byte[] yaml) {
        for (String table : List.of("module.yaml", "sources.yaml", "media/media.yaml")) {
            Checked checked = Patience.with(() -> Modules.check(Fixture.lesson("").with(table, yaml), Fixture.ENTRIES));

            assertThat(checked.problems()).hasSizeLessThanOrEqualTo(Problems.LISTED + 1);
            if (checked.isSound()) {
                ModuleText module = checked.module().orElseThrow();
                assertThat(module.id()).matches("[a-z0-9][a-z0-9-]*");
                assertThat(module.source().lessons()).isNotEmpty();
            }
        }
    }
}
