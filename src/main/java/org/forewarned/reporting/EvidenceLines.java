package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.organisations.Evidence;
import org.forewarned.organisations.EvidenceRow;
import org.forewarned.organisations.SessionRow;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.TextBundle;

/** Reads evidence a part at a time and hands it on line by line, in a language. */
@ApplicationScoped
public class EvidenceLines {

    private Evidence evidence;
    private Catalogue catalogue;

    protected EvidenceLines() {
    }

    @Inject
    public EvidenceLines(Evidence evidence, Catalogue catalogue) {
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /** Goes no further when the asker may not have it: called before the first byte is written. */
    public void may(Asker asker, UUID organisation, Target of) {
        evidence.may(asker, organisation, of);
    }

    /** How many people it would be evidence of. */
    public long people(Asker asker, UUID organisation, Target of) {
        return evidence.people(asker, organisation, of);
    }

    /** Every line, by name; then the sessions in a room, newest first. */
    public void each(Asker asker, UUID organisation, Target of, String language, TextBundle texts, Writing writing) throws IOException {
        each(asker, organisation, of, language, texts, writing, people -> { });
    }

    /** Every line, by name; after each part says how many more people were in it. */
    void each(Asker asker, UUID organisation, Target of, String language, TextBundle texts, Writing writing, IntConsumer people) throws IOException {
        Optional<Evidence.Part> part = Optional.empty();
        do {
            part = Optional.of(evidence.next(asker, organisation, of, part));
            for (EvidenceRow row : part.get().rows()) {
                writing.line(line(row, language, texts));
            }
            people.accept(part.get().people());
        } while (!part.get().last());
        int at = 0;
        for (List<SessionRow> held = evidence.sessions(asker, organisation, of, at); !held.isEmpty(); held = evidence.sessions(asker, organisation, of, ++at)) {
            for (SessionRow row : held) {
                writing.line(line(row, language, texts));
            }
        }
    }

    /** A room, in which nobody is named. */
    private EvidenceLine line(SessionRow row, String language, TextBundle texts) {
        Optional<PublishedModule> version = catalogue.version(row.version());
        return new EvidenceLine(texts.say("evidence.people", row.people()), row.unit(), version.map(module -> module.in(language).title()).orElse(row.module()), null,
                texts.say("assignments.kind.attended"), Optional.of(Days.of(row.held())), version.map(PublishedModule::number),
                row.nation().isEmpty() ? "" : texts.say("nation." + row.nation()), Optional.empty(), texts.say("evidence.session.remark", row.members(), row.certified()));
    }

    private EvidenceLine line(EvidenceRow row, String language, TextBundle texts) {
        Optional<PublishedModule> version = row.version().flatMap(catalogue::version);
        Function<PublishedModule, String> title = module -> module.in(language).title();
        String what = row.module().map(id -> version.or(() -> catalogue.module(id)).map(title).orElse(id))
                .orElseGet(() -> texts.say("evidence.document", row.document()));
        String name = row.name().isEmpty() ? row.card().map(card -> texts.say("assignments.card", card)).orElseGet(() -> texts.say("assignments.nameless")) : row.name();
        String state = row.progress().equals("done") ? texts.say("assignments.kind." + row.kind()) : texts.say("assignments.progress." + row.progress());
        return new EvidenceLine(name, row.unit(), what, row.dueOn(), state, row.doneAt().map(Days::of), version.map(PublishedModule::number),
                row.nation().isEmpty() ? "" : texts.say("nation." + row.nation()), row.validUntil().map(Days::last), row.remark());
    }

    /** Takes one line after the other. */
    public interface Writing {
        void line(EvidenceLine line) throws IOException;
    }
}
