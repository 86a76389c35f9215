package org.forewarned.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

/**
 * The current facts, helplines, changes in the law and glossary. An overdue fact is not given out; an overdue helpline is given out without its
 * number, unless that is one that lasts. Days are days in the United Kingdom.
 */
@ApplicationScoped
public class Reference {

    private Clock clock;
    private Map<String, Fact> facts;
    private Map<String, Helpline> helplines;
    private Map<String, LawChange> law;
    private Map<String, Term> terms;
    private List<Topic> topics;
    private AvoidList avoid;
    private List<Problem> problems;

    protected Reference() {
    }

    @Inject
    public Reference(Content content, Clock clock) {
        this.clock = clock;
        Problems found = new Problems();
        EntryFiles files = new EntryFiles(content, found);
        this.facts = files.facts();
        this.helplines = files.helplines();
        this.law = files.law();
        this.terms = files.terms();
        this.topics = files.topics().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
        this.avoid = files.avoid();
        this.problems = found.list();
    }

    /** The fact in this language, unless it is unknown or overdue. */
    public Optional<ShownFact> fact(String id, String language) {
        return Optional.ofNullable(facts.get(id)).filter(fact -> fact.currentOn(today())).map(fact -> fact.in(language));
    }

    /** The helpline in this language; without its number when it is overdue. */
    public Optional<ShownHelpline> helpline(String id, String language) {
        LocalDate today = today();
        return Optional.ofNullable(helplines.get(id)).map(line -> line.in(language, today));
    }

    /** Helplines of a topic, of this kind and the emergency numbers, in their order, for all nations. */
    public List<ShownHelpline> helplines(String topic, HelplineKind kind, String language) {
        LocalDate today = today();
        return helplines.values().stream().filter(line -> line.about(topic) && (line.kind() == kind || line.kind() == HelplineKind.EMERGENCY))
                .sorted(Comparator.comparingInt(Helpline::order)).map(line -> line.in(language, today)).toList();
    }

    /** What has changed in the law on any of these topics on this day or later, newest first; nothing that is overdue for a review. */
    public List<LawChange> lawSince(Collection<String> about, LocalDate day) {
        LocalDate today = today();
        return law.values().stream().filter(change -> change.topics().stream().anyMatch(about::contains) && !change.day().isBefore(day) && change.currentOn(today))
                .sorted(Comparator.comparing(LawChange::day).reversed()).toList();
    }

    /** All helplines in their order. */
    public List<Helpline> allHelplines() {
        return helplines.values().stream().sorted(Comparator.comparingInt(Helpline::order)).toList();
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

    /** Ids of facts, helplines and changes in the law whose day to be reviewed has passed. */
    public List<String> overdue() {
        LocalDate today = today();
        List<String> overdue = new ArrayList<>();
        facts.values().stream().filter(fact -> !fact.currentOn(today)).map(Fact::id).forEach(overdue::add);
        helplines.values().stream().filter(line -> line.overdueOn(today)).map(Helpline::id).forEach(overdue::add);
        law.values().stream().filter(change -> !change.currentOn(today)).map(LawChange::id).forEach(overdue::add);
        return overdue;
    }

    /** What the checker of modules must know. */
    public Entries entries() {
        return new Known(facts.keySet(), helplines.keySet(), helplines.values().stream().map(Helpline::topics).flatMap(Collection::stream)
                .collect(Collectors.toSet()), terms.keySet(), topics.stream().map(Topic::id).collect(Collectors.toSet()), avoid, today());
    }

    /** The day on which what is given out is current. */
    public LocalDate today() {
        return Days.of(clock.instant());
    }

    private record Known(Set<String> facts, Set<String> helplines, Set<String> helplineTopics, Set<String> terms, Set<String> topics,
            AvoidList avoid, LocalDate today) implements Entries {
    }
}
