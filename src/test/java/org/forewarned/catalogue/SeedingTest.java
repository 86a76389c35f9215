package org.forewarned.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.Publication;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.Fixture;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start publishes and says, with a small module in a folder of the test's own. */
@DatabaseTest
class SeedingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String POOL = "en/assessment.md";
    private static final String YAML = "module.yaml";
    private static final String SIXTH = "::: question {#pool-5 objective=tell}";

    private final Database database;
    private final Map<String, String> changes = new HashMap<>();

    @TempDir
    Path modules;

    SeedingTest(Database database) {
        this.database = database;
    }

    private List<String> start() {
        return database.read(em -> {
            Content content = new Content(Path.of("content"), modules);
            Reference reference = new Reference(content, CLOCK);
            VersionRepository versions = new VersionRepository(em);
            return new Seeding(content, reference, versions, new Catalogue(versions, reference, CLOCK), CLOCK).seed();
        });
    }

    private int version(String module) {
        Optional<ModuleVersion> newest = database.read(em -> new VersionRepository(em).newest(module));
        return newest.map(ModuleVersion::number).orElse(0);
    }

    private void write(String folder) {
        ModuleFiles files = Fixture.with(changes);
        try {
            for (String path : files.paths()) {
                Path file = modules.resolve(folder).resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, files.bytes(path).orElseThrow());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Changes a file's text for all that is written from now on. */
    private void change(String path, String text, String by) {
        String old = changes.getOrDefault(path, Fixture.with(Map.of()).text(path).orElseThrow());
        assertThat(old).contains(text);
        changes.put(path, old.replace(text, by));
    }

    @Test
    void aModuleIsPublishedOnceAndAgainWhenItChanges() {
        write("a-module");
        assertThat(start()).contains("Module a-module is published, version 1");
        assertThat(start()).noneMatch(line -> line.contains("is published"));

        change("en/lesson.md", "Words.", "Other words.");
        write("a-module");
        assertThat(start()).contains("Module a-module is published, version 2").noneMatch(line -> line.contains("earlier versions"));
        assertThat(version("a-module")).isEqualTo(2);
    }

    @Test
    void whatAModuleIsWarnedOfIsSaidAtEveryStart() {
        write("a-module");
        List<String> first = start();
        assertThat(first).anyMatch(line -> line.matches("Module a-module has \\d+ problems?:")).anyMatch(line -> line.matches("  .+:\\d+:\\d+ warning unused-media .+"));
        assertThat(start()).isEqualTo(first.stream().filter(line -> !line.contains("is published")).toList());
    }

    @Test
    void aFolderThatIsNotCalledLikeItsModuleIsSetAside() {
        write("a-module");
        write("copy-of-a-module");
        assertThat(start()).contains("Module a-module is published, version 1", "Module copy-of-a-module is set aside; it has 1 error:")
                .anyMatch(line -> line.contains("error folder-name The folder is called \"copy-of-a-module\", the module \"a-module\""));
        assertThat(version("copy-of-a-module")).isZero();
        assertThat(version("a-module")).isEqualTo(1);
    }

    @Test
    void administratorsSeeWhereEachComesFromAndWhyOneWasSetAside() {
        write("a-module");
        write("copy-of-a-module");
        List<ModuleOrigins.Origin> all = origins();
        assertThat(all).extracting(ModuleOrigins.Origin::module, ModuleOrigins.Origin::from).containsExactly(
                Tuple.tuple("a-module", ModuleOrigins.From.PROGRAM), Tuple.tuple("copy-of-a-module", ModuleOrigins.From.PROGRAM));
        assertThat(all.get(0)).matches(one -> one.newest().orElseThrow().number() == 1 && one.offered().isEmpty() && one.aside().isEmpty() && one.withdrawn().isEmpty());
        assertThat(all.get(1)).matches(one -> one.newest().isEmpty() && one.offered().isEmpty());
        assertThat(all.get(1).aside()).singleElement().asString().contains("The folder is called");

        publishHere();
        change("en/lesson.md", "Words.", "Other words.");
        write("a-module");
        assertThat(origins().get(0)).matches(one -> one.from() == ModuleOrigins.From.CHANGED && one.newest().orElseThrow().number() == 2);
        assertThat(origins().get(0).offered()).as("what differs").containsExactly("en/lesson.md");
    }

    private List<ModuleOrigins.Origin> origins() {
        return database.read(em -> {
            Content content = new Content(Path.of("content"), modules);
            Reference reference = new Reference(content, CLOCK);
            VersionRepository versions = new VersionRepository(em);
            Catalogue catalogue = new Catalogue(versions, reference, CLOCK);
            Seeding seeding = new Seeding(content, reference, versions, catalogue, CLOCK);
            seeding.seed();
            ModuleOrigins origins = new ModuleOrigins(catalogue, seeding, new Offers(content, versions), content, versions);
            assertThatThrownBy(() -> origins.all(Somebody.withAccount())).isInstanceOf(NotAllowed.class);
            return origins.all(Somebody.administrator());
        });
    }

    @Test
    void aModuleWithAnErrorIsSetAsideAndItsEarlierVersionStays() {
        write("a-module");
        start();
        change("en/lesson.md", "Words.", "A [link](nowhere).");
        write("a-module");
        assertThat(start()).contains("Module a-module is set aside; it has 1 error:").anyMatch(line -> line.startsWith("  en/lesson.md:6:3 error link-kind"));
        assertThat(version("a-module")).isEqualTo(1);
    }

    @Test
    void anIdThatANewVersionNamesNoMoreIsSaidOnce() {
        write("a-module");
        start();
        change(POOL, SIXTH, SIXTH.replace("pool-5", "renamed"));
        write("a-module");
        assertThat(start()).contains("Module a-module, version 2, breaks with what learners did in earlier versions in 1 place:",
                "  pool-5, a question (one) in version 1, is gone or has another id");

        change("en/lesson.md", "Words.", "Other words.");
        write("a-module");
        assertThat(start()).contains("Module a-module is published, version 3").noneMatch(line -> line.contains("pool-5"));
    }

    @Test
    void anIdThatComesBackAsSomethingElseIsSaid() {
        write("a-module");
        start();
        change(POOL, SIXTH, SIXTH.replace("pool-5", "renamed"));
        write("a-module");
        start();
        change("en/lesson.md", "Words.", "Words.\n\n::: reflection {#pool-5}\nWhat would you do?\n:::");
        write("a-module");
        assertThat(start()).contains("  pool-5 was a question (one) in version 1 and is a reflection: give the new one an id of its own");
    }

    @Test
    void aLessonThatIsNamedOtherwiseIsSaid() {
        write("a-module");
        start();
        change(YAML, "{id: lesson, minutes: 5}", "{id: first-lesson, minutes: 5}");
        changes.put("en/first-lesson.md", Fixture.with(Map.of()).text("en/lesson.md").orElseThrow());
        changes.put("en/lesson.md", null);
        write("a-module");
        try {
            Files.delete(modules.resolve("a-module/en/lesson.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        assertThat(start()).contains("  lesson:lesson, a lesson in version 1, is gone or has another id");
    }

    @Test
    void whatWasPublishedHereStaysAndTheNewerTextIsOffered() {
        write("a-module");
        start();
        publishHere();
        assertThat(start()).as("the program still brings what version 1 was").isEmpty();
        assertThat(offered("a-module")).isEmpty();

        change("en/lesson.md", "Words.", "Other words.");
        write("a-module");
        assertThat(start()).containsExactly("Module a-module was changed here; the newer text that came with the program is offered at /authoring/modules/a-module");
        assertThat(version("a-module")).isEqualTo(2);
        assertThat(offered("a-module").orElseThrow().text("en/lesson.md").orElseThrow()).contains("Other words.");
        assertThat(offered("another-module")).isEmpty();
    }

    private void publishHere() {
        database.write(em -> {
            VersionRepository versions = new VersionRepository(em);
            ModuleVersion ours = new ModuleVersion("a-module", 2, "0".repeat(64), versions.newest("a-module").orElseThrow().files(), CLOCK.instant());
            versions.add(ours);
            versions.add(new Publication(ours.id(), new PublicationOrder(PublicationKind.MINOR, "", List.of()), UUID.randomUUID()));
        });
    }

    private Optional<ModuleFiles> offered(String module) {
        return database.read(em -> new Offers(new Content(Path.of("content"), modules), new VersionRepository(em)).of(module));
    }
}
