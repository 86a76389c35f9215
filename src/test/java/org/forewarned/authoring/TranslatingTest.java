package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TranslatingTest {

    private static final String MODULE = "county-lines";
    private static final String PAGE = "first-signs";
    private static final String ENGLISH = "en/first-signs.md";
    private static final String WELSH = "cy/first-signs.md";
    private static final Asker ANNE = DraftsWorld.somebody("author");
    private static final Asker RITA = DraftsWorld.somebody("reviewer");
    private static final Asker TOM = DraftsWorld.somebody("translator");
    private static final PublicationOrder NEWS = new PublicationOrder(PublicationKind.MATERIAL, "New.", List.of(PAGE));

    private final Database database;

    TranslatingTest(Database database) {
        this.database = database;
    }

    @Test
    void everyPartOfTheWelshIsBesideItsSource() {
        begun(w -> {
            for (String page : Translating.pages(draft(w))) {
                List<TranslationPart> parts = w.translating.parts(draft(w), "cy", page);
                assertThat(parts).as(page).isNotEmpty().allMatch(part -> part.state() == TranslationPart.State.CURRENT);
                assertThat(parts).flatExtracting(TranslationPart::units).noneMatch(unit -> unit.seen().isEmpty());
            }
            return null;
        });
    }

    @Test
    void whatIsKeptUnchangedChangesNoByte() {
        begun(w -> {
            for (String page : Translating.pages(draft(w))) {
                String before = draft(w).text("cy/" + page + ".md");
                for (TranslationPart part : w.translating.parts(draft(w), "cy", page)) {
                    w.translating.stillRight(TOM, MODULE, "cy", page, part);
                }
                assertThat(draft(w).text("cy/" + page + ".md")).isEqualTo(before);
            }
            assertThat(draft(w).revisions()).isEmpty();
            return null;
        });
    }

    @Test
    void aChangedBlockIsStaleSaysWhatChangedAndIsCurrentOnceItIsKept() {
        begun(w -> {
            change(w, "How sure would you want to be", "How certain would you want to be");
            TranslationPart stale = part(w, "how-sure");
            assertThat(stale.state()).isEqualTo(TranslationPart.State.STALE);
            assertThat(stale.changed()).anyMatch(row -> row.after().contains("<ins>certain</ins>"));
            assertThat(w.translating.parts(draft(w), "cy", PAGE)).filteredOn(part -> part.state() != TranslationPart.State.CURRENT).hasSize(1);
            String before = draft(w).text(WELSH);
            w.translating.keep(TOM, MODULE, "cy", PAGE, stale, List.of(stale.units().get(0).target().replace("Pa mor siŵr", "Pa mor sicr")));
            String after = draft(w).text(WELSH);
            assertThat(after).isEqualTo(before.replace("Pa mor siŵr", "Pa mor sicr").replaceFirst("how-sure: [0-9a-f]{8}", "how-sure: " + stale.digest()));
            assertThat(part(w, "how-sure").state()).isEqualTo(TranslationPart.State.CURRENT);
            assertThat(draft(w).checked().problems()).filteredOn(problem -> problem.mustBeMended()).isEmpty();
            return null;
        });
    }

    @Test
    void aBlockThatIsMissingBeginsAsItsSourceWithoutMarksAndStandsInItsPlace() {
        begun(w -> {
            change(w, "## What you may see in your work", "::: question {#extra objective=signs}\nIs it right?\n\n- [x] Yes {#yes}\n  > Yes.\n- [ ] No {#no}\n  > No.\n\nIt is.\n:::\n\n## What you may see in your work");
            assertThat(draft(w).checked().isSound()).isTrue();
            assertThat(draft(w).checked().aside()).containsExactly("cy");
            TranslationPart missing = part(w, "extra");
            assertThat(missing.state()).isEqualTo(TranslationPart.State.MISSING);
            assertThat(missing.units().get(0).offer()).isEqualTo("::: question {#extra}\nIs it right?\n\n- [ ] Yes {#yes}\n  > Yes.\n- [ ] No {#no}\n  > No.\n\nIt is.\n:::");
            w.translating.keep(TOM, MODULE, "cy", PAGE, missing, List.of("::: question {#extra}\nA yw’n iawn?\n\n- [ ] Ydy {#yes}\n  > Ydy.\n- [ ] Nac ydy {#no}\n  > Nac ydy.\n\nMae’n iawn.\n:::"));
            assertThat(part(w, "extra").state()).isEqualTo(TranslationPart.State.CURRENT);
            assertThat(draft(w).checked().problems()).filteredOn(problem -> problem.mustBeMended()).isEmpty();
            return null;
        });
    }

    @Test
    void nothingIsOverwrittenUnseen() {
        begun(w -> {
            TranslationPart seen = part(w, "how-sure");
            w.translating.keep(TOM, MODULE, "cy", PAGE, seen, List.of(seen.units().get(0).target().replace("Pa mor", "Mor")));
            assertThatThrownBy(() -> w.translating.keep(ANNE, MODULE, "cy", PAGE, seen, List.of(seen.units().get(0).target().replace("siŵr", "sicr"))))
                    .isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).contains("Mor siŵr"));
            TranslationPart again = part(w, "second-phone");
            change(w, "::: scenario {#second-phone", "\n::: scenario {#second-phone");
            w.translating.stillRight(TOM, MODULE, "cy", PAGE, again);
            change(w, "How sure would you want", "How certain would you want");
            assertThatThrownBy(() -> w.translating.stillRight(TOM, MODULE, "cy", PAGE, part(w, "how-sure", seen.digest()))).isInstanceOf(TextMoved.class);
            return null;
        });
    }

    @Test
    void aLanguageIsBegunFilledPartByPartAndGoesLiveWhenItIsWhole() {
        begun(w -> {
            w.translating.begin(TOM, MODULE, "pl");
            w.translating.begin(TOM, MODULE, "pl");
            assertThat(draft(w).text("module.yaml")).contains("translations: [cy, pl]\n");
            assertThat(draft(w).checked().isSound()).isTrue();
            assertThat(draft(w).checked().aside()).containsExactly("pl");
            for (String page : Translating.pages(draft(w))) {
                for (String key : w.translating.parts(draft(w), "pl", page).stream().map(TranslationPart::key).toList()) {
                    TranslationPart part = w.translating.parts(draft(w), "pl", page).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
                    w.translating.keep(TOM, MODULE, "pl", page, part, new ArrayList<>(part.units().stream().map(TranslationPart.Unit::offer).toList()));
                }
                assertThat(w.translating.parts(draft(w), "pl", page)).as(page).filteredOn(part -> part.state() != TranslationPart.State.CURRENT).extracting(TranslationPart::key).isEmpty();
            }
            String before = draft(w).text("media/media.yaml");
            w.translating.pictures(draft(w), "pl").forEach((file, words) -> {
                assertThat(words.getValue()).isEmpty();
                w.translating.describe(TOM, MODULE, "pl", Map.of(file, words.getKey()));
            });
            assertThat(draft(w).text("media/media.yaml").replaceAll(", pl: \"[^\"]*\"", "")).as("nothing else has changed").isEqualTo(before);
            assertThat(draft(w).checked().problems()).filteredOn(problem -> problem.mustBeMended()).isEmpty();
            assertThat(draft(w).checked().module().orElseThrow().translations()).containsKey("pl");
            w.translating.describe(TOM, MODULE, "pl", Map.of("gift.svg", "Buty w \"pudełku\"", "no-such.svg", "x"));
            assertThat(w.translating.pictures(draft(w), "pl").get("gift.svg").getValue()).isEqualTo("Buty w ”pudełku”");
            return null;
        });
    }

    @Test
    void translatorsWriteTranslationsAndNothingElse() {
        begun(w -> {
            assertThatThrownBy(() -> w.translating.begin(TOM, MODULE, "en")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> w.translating.begin(DraftsWorld.somebody("learner"), MODULE, "pl")).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> w.editing.write(TOM, MODULE, "module.yaml", "", "x")).isInstanceOf(NotAllowed.class);
            return null;
        });
    }

    private static TranslationPart part(DraftsWorld w, String key) {
        return w.translating.parts(draft(w), "cy", PAGE).stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    private static TranslationPart part(DraftsWorld w, String key, String digest) {
        TranslationPart now = part(w, key);
        return new TranslationPart(key, digest, now.state(), now.source(), now.units(), now.changed());
    }

    private static void change(DraftsWorld w, String text, String by) {
        String before = draft(w).text(ENGLISH);
        assertThat(before).contains(text);
        w.editing.write(ANNE, MODULE, ENGLISH, TextDigest.of(before), before.replace(text, by));
    }

    private static DraftView draft(DraftsWorld w) {
        return w.drafts.find(ANNE, MODULE).orElseThrow();
    }

    private <T> T begun(Function<DraftsWorld, T> deed) {
        return database.read(em -> {
            DraftsWorld w = new DraftsWorld(em);
            try {
                w.publishing.publish(RITA, MODULE, ModuleFiles.read(Path.of("modules", MODULE)), NEWS);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            w.drafts.begin(ANNE, MODULE);
            return deed.apply(w);
        });
    }
}
