package org.forewarned.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.forewarned.markup.AvoidList;
import org.forewarned.markup.Entries;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Problems;
import org.forewarned.markup.ShownFact;
import org.forewarned.markup.ShownHelpline;
import org.forewarned.platform.Content;
import org.forewarned.platform.Days;
import org.forewarned.reference.model.EntryRevisionRepository;

/**
 * The current facts, helplines, changes in the law and glossary: what comes with the program, and before it what was changed here, which every server
 * shows within seconds. An overdue fact is not given out; an overdue helpline is given out without its
 * number, unless that is one that lasts. Days are days in the United Kingdom.
 */
@ApplicationScoped
public class Reference {

    private static final Logger LOG = Logger.getLogger(Reference.class.getName());
    private static final long ASK_AGAIN_SECONDS = 5;

    private Content content;
    private Optional<EntryRevisionRepository> revisions;
    private Clock clock;
    private volatile Edition newest;
    private Map<String, Term> terms;
    private List<Topic> topics;
    private AvoidList avoid;
    private List<Problem> problems;

    protected Reference() {
    }

    @Inject
    public Reference(Content content, EntryRevisionRepository revisions, Clock clock) {
        this(content, Optional.of(revisions), clock);
    }

    /** What comes with the program alone. */
    public Reference(Content content, Clock clock) {
        this(content, Optional.empty(), clock);
    }

    private Reference(Content content, Optional<EntryRevisionRepository> revisions, Clock clock) {
        this.content = content;
        this.revisions = revisions;
        this.clock = clock;
        Problems found = new Problems();
        EntryFiles files = new EntryFiles(content, List.of(), found);
        this.newest = Edition.of(files, 0, Instant.EPOCH);
        this.terms = files.terms();
        this.topics = files.topics().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
        this.avoid = files.avoid();
        this.problems = found.list();
    }

    private Edition now() {
        Edition known = newest;
        Instant now = clock.instant();
        if (revisions.isPresent() && now.isAfter(known.askedAt().plusSeconds(ASK_AGAIN_SECONDS))) {
            known = askedAgain(known, now);
            newest = known;
        }
        return known;
    }

    /** A database that does not answer takes no number away from anybody: then what was known last goes on. */
    private Edition askedAgain(Edition known, Instant now) {
        try {
            long number = revisions.get().count();
            return number == known.number() ? known.at(now) : Edition.of(new EntryFiles(content, revisions.get().newest(), new Problems()), number, now);
        } catch (PersistenceException away) {
            LOG.log(Level.WARNING, "Facts and helplines stay as they were known last: the database does not answer", away);
            return known.at(now);
        }
    }

    /** Grows whenever a fact, a helpline or a change in the law is changed or checked here. What is kept of a page is kept for one number. */
    public long edition() {
        return now().number();
    }

    /** What was changed here is shown by this server at once, by others a few seconds later. */
    void changed() {
        newest = newest.at(Instant.EPOCH);
    }

    /** The fact in this language, unless it is unknown or overdue. */
    public Optional<ShownFact> fact(String id, String language) {
        return Optional.ofNullable(now().facts().get(id)).filter(fact -> fact.currentOn(today())).map(fact -> fact.in(language));
    }

    /** The helpline in this language; without its number when it is overdue. */
    public Optional<ShownHelpline> helpline(String id, String language) {
        LocalDate today = today();
        return Optional.ofNullable(now().helplines().get(id)).map(line -> line.in(language, today));
    }

    /** Helplines of a topic, of this kind and the emergency numbers, in their order, for all nations. */
    public List<ShownHelpline> helplines(String topic, HelplineKind kind, String language) {
        LocalDate today = today();
        return now().helplines().values().stream().filter(line -> line.about(topic) && (line.kind() == kind || line.kind() == HelplineKind.EMERGENCY))
                .sorted(Comparator.comparingInt(Helpline::order)).map(line -> line.in(language, today)).toList();
    }

    /** What has changed in the law on any of these topics on this day or later, newest first; nothing that is overdue for a review. */
    public List<LawChange> lawSince(Collection<String> about, LocalDate day) {
        LocalDate today = today();
        return now().law().values().stream().filter(change -> change.topics().stream().anyMatch(about::contains) && !change.day().isBefore(day) && change.currentOn(today))
                .sorted(Comparator.comparing(LawChange::day).reversed()).toList();
    }

    /** All facts, in the order of the files. */
    public List<Fact> allFacts() {
        return List.copyOf(now().facts().values());
    }

    /** All changes in the law, in the order of the files. */
    public List<LawChange> allLaw() {
        return List.copyOf(now().law().values());
    }

    /** All helplines in their order. */
    public List<Helpline> allHelplines() {
        return now().helplines().values().stream().sorted(Comparator.comparingInt(Helpline::order)).toList();
    }

    /** The glossary, sorted by term in this language. */
    public List<Term> glossary(String language) {
        List<Term> sorted = new ArrayList<>(terms.values());
        java.text.Collator order = java.text.Collator.getInstance(Locale.forLanguageTag(language));
        sorted.sort((a, b) -> order.compare(a.termIn(language), b.termIn(language)));
        return Collections.unmodifiableList(sorted);
    }

    /** A glossary entry. */
    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The topics in their order. */
    public List<Topic> topics() {
        return topics;
    }

    /** The topic of this id. */
    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The place of a topic among the topics; unknown ones stand last. */
    public int topicOrder(String id) {
        return topic(id).map(Topic::order).orElse(Integer.MAX_VALUE);
    }

    /** What is wrong in the files, warnings of age among them. */
    public List<Problem> problems() {
        return problems;
    }

    /** How facts, helplines and changes in the law are named ({@link EntryKind#path}) whose day to be reviewed has passed. */
    public List<String> overdue() {
        return dueBefore(today());
    }

    /** How those are named that are to be looked at before this day. */
    public List<String> dueBefore(LocalDate day) {
        List<String> due = new ArrayList<>();
        Edition now = now();
        now.facts().values().stream().filter(fact -> day.isAfter(fact.reviewBy())).map(fact -> EntryKind.FACT.path(fact.id())).forEach(due::add);
        now.helplines().values().stream().filter(line -> day.isAfter(line.reviewBy())).map(line -> EntryKind.HELPLINE.path(line.id())).forEach(due::add);
        now.law().values().stream().filter(change -> day.isAfter(change.reviewBy())).map(change -> EntryKind.LAW.path(change.id())).forEach(due::add);
        return due;
    }

    /** What the checker of modules must know. */
    public Entries entries() {
        Edition now = now();
        return new Known(now.facts().keySet(), now.helplines().keySet(), now.helplines().values().stream().map(Helpline::topics).flatMap(Collection::stream)
                .collect(Collectors.toSet()), terms.keySet(), topics.stream().map(Topic::id).collect(Collectors.toSet()), avoid, today());
    }

    /** The day on which what is given out is current. */
    public LocalDate today() {
        return Days.of(clock.instant());
    }

    /** All entries as they stand at a moment. */
    private record Edition(long number, Instant askedAt, Map<String, Fact> facts, Map<String, Helpline> helplines, Map<String, LawChange> law) {

        static Edition of(EntryFiles files, long number, Instant now) {
            return new Edition(number, now, files.facts(), files.helplines(), files.law());
        }

        Edition at(Instant when) {
            return new Edition(number, when, facts, helplines, law);
        }
    }

    private record Known(Set<String> facts, Set<String> helplines, Set<String> helplineTopics, Set<String> terms, Set<String> topics,
            AvoidList avoid, LocalDate today) implements Entries {
    }
}
