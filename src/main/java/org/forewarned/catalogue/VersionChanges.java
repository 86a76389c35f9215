package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.Publication;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Question;
import org.forewarned.markup.Span;

/** What changed materially between two versions of a module. */
@ApplicationScoped
public class VersionChanges {

    private VersionRepository versions;
    private Catalogue catalogue;

    protected VersionChanges() {
    }

    @Inject
    public VersionChanges(VersionRepository versions, Catalogue catalogue) {
        this.versions = versions;
        this.catalogue = catalogue;
    }

    /**
     * All that changed from one version to a later one of the same module, as far as those said who published it; nothing when only slips were mended.
     * A question counts as changed when a material version brought it or changed its text; what a minor one did to it is a slip.
     */
    public Optional<MaterialChange> between(PublishedModule from, PublishedModule to) {
        List<Publication> material = versions.material(to.id(), from.number(), to.number());
        if (material.isEmpty()) {
            return Optional.empty();
        }
        Set<String> lessons = new LinkedHashSet<>();
        Set<String> questions = new HashSet<>();
        for (Publication publication : material) {
            lessons.addAll(publication.lessons());
            catalogue.version(publication.versionId()).ifPresent(version -> questions.addAll(questions(version)));
        }
        lessons.retainAll(to.text().source().lessons().stream().map(Lesson::id).collect(Collectors.toSet()));
        questions.retainAll(to.text().source().pool().stream().map(Question::id).collect(Collectors.toSet()));
        return Optional.of(new MaterialChange(material.stream().map(Publication::reason).toList(), lessons, questions));
    }

    /** The newest material version of a module that is still offered, with what came before it; nothing for a module that never changed so. */
    public Optional<NewestChange> newest(String module) {
        return catalogue.module(module).flatMap(now -> {
            List<Publication> material = versions.material(module, 0, now.number());
            if (material.isEmpty()) {
                return Optional.empty();
            }
            Publication last = material.get(material.size() - 1);
            ModuleVersion version = versions.version(last.versionId()).orElseThrow();
            List<UUID> older = versions.all(module).stream().filter(one -> one.number() < version.number()).map(ModuleVersion::id).toList();
            return Optional.of(new NewestChange(now, version.id(), version.publishedAt(), last.reason(), older));
        });
    }

    /**
     * The last time that a module changed materially.
     *
     * @param module  its newest version, perhaps a later one
     * @param version the one that brought the change
     * @param reason  for learners
     * @param older   all versions before it
     */
    public record NewestChange(PublishedModule module, UUID version, Instant at, String reason, List<UUID> older) {
    }

    /** Whether a block reads the same in both versions. */
    public static boolean same(PublishedModule one, Span there, PublishedModule other, Span here) {
        return text(one, there).equals(text(other, here));
    }

    private Set<String> questions(PublishedModule version) {
        Map<String, String> before = catalogue.version(version.id(), String.valueOf(version.number() - 1)).map(VersionChanges::pool).orElse(Map.of());
        return pool(version).entrySet().stream().filter(question -> !question.getValue().equals(before.get(question.getKey()))).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> pool(PublishedModule version) {
        ModuleText text = version.text();
        return text.source().pool().stream().collect(Collectors.toMap(Question::id, question -> text(version, question.span())));
    }

    private static String text(PublishedModule version, Span span) {
        return version.files().text(span.file()).map(text -> text.substring(span.start(), span.end())).orElse("");
    }
}
