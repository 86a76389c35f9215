package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Publishing;
import org.forewarned.catalogue.VersionView;
import org.forewarned.identity.Role;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.FollowUpSums;
import org.forewarned.learning.ScenarioWay;
import org.forewarned.learning.Useful;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.platform.Asker;
import org.forewarned.reporting.model.ChoiceCount;
import org.forewarned.reporting.model.CountRepository;
import org.forewarned.reporting.model.ItemCount;
import org.forewarned.reporting.model.LessonCount;
import org.forewarned.reporting.model.WayCount;

/** What learners' answers say about a version's questions, lessons and scenarios, for authors, reviewers and administrators. Read from sums alone. */
@ApplicationScoped
public class AnswerReports {

    private static final List<Role> READERS = List.of(Role.AUTHOR, Role.REVIEWER, Role.ADMINISTRATOR);

    private CountRepository counts;
    private Catalogue catalogue;
    private Publishing publishing;
    private Useful useful;
    private AskTwice twice;
    private FollowUpSums later;

    protected AnswerReports() {
    }

    @Inject
    public AnswerReports(CountRepository counts, Catalogue catalogue, Publishing publishing, Useful useful, AskTwice twice, FollowUpSums later) {
        this.counts = counts;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.useful = useful;
        this.twice = twice;
        this.later = later;
    }

    /** The version of this number; the newest, withdrawn or not, where none is said. */
    public Optional<PublishedModule> version(Asker asker, String module, String number) {
        may(asker);
        return number.isEmpty() ? catalogue.newest(module) : catalogue.version(module, number);
    }

    /** The versions that there are, newest first. */
    public List<VersionView> versions(Asker asker, String module) {
        may(asker);
        return publishing.history(module);
    }

    private static void may(Asker asker) {
        asker.signedIn();
        if (READERS.stream().noneMatch(role -> asker.has(role.word()))) {
            asker.require(Role.ADMINISTRATOR.word());
        }
    }

    /** The questions of the assessment, those first that need a look first. */
    public List<QuestionFigures> questions(Asker asker, PublishedModule module, String language) {
        may(asker);
        Map<String, ItemCount> items = counts.items(module.versionId()).stream().collect(Collectors.toMap(ItemCount::questionId, Function.identity()));
        Map<String, List<ChoiceCount>> choices = counts.choices(module.versionId()).stream().collect(Collectors.groupingBy(ChoiceCount::questionId));
        return module.in(language).pool().stream()
                .map(q -> figures(q, Optional.ofNullable(items.get(q.id())), choices.getOrDefault(q.id(), List.of())))
                .sorted(Comparator.comparingInt(QuestionFigures::urgency).thenComparingDouble(q -> q.figures().discrimination().orElse(1))).toList();
    }

    /** What changed from before the first lesson to after the end, question by question; nothing for a module that does not ask. */
    public List<ChangeFigures> changes(Asker asker, PublishedModule module, String language) {
        may(asker);
        Map<String, AskTwice.Pairs> pairs = twice.of(module.versionId());
        BeforeAfter asked = module.in(language).beforeAfter();
        return (asked.asks() ? asked : module.text().source().beforeAfter()).questions().stream().map(question -> new ChangeFigures(question, pairs.get(question.id()))).toList();
    }

    /** What was answered a week, a month and three months after the end, by those who wished to be asked. */
    public List<LaterFigures> later(Asker asker, PublishedModule module) {
        may(asker);
        return later.of(module.versionId()).stream().map(LaterFigures::of).toList();
    }

    private static QuestionFigures figures(Question question, Optional<ItemCount> item, List<ChoiceCount> choices) {
        ItemFigures figures = new ItemFigures(item.map(ItemCount::seen).orElse(ItemTotals.NONE));
        Map<String, ChoiceCount> byId = choices.stream().collect(Collectors.toMap(ChoiceCount::choiceId, Function.identity()));
        boolean chosen = question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.SEVERAL;
        return new QuestionFigures(question, figures, question.choices().stream().map(choice -> {
            int many = Optional.ofNullable(byId.get(choice.id())).map(ChoiceCount::seenChosen).orElse(0);
            double rest = Optional.ofNullable(byId.get(choice.id())).map(ChoiceCount::seenRest).orElse(0.0);
            return new QuestionFigures.Chosen(choice, many, many < ItemFigures.LEAST ? OptionalDouble.empty() : OptionalDouble.of(rest / many),
                    chosen && !choice.right() && figures.enough() && figures.attractsTheStrong(many, rest));
        }).toList());
    }

    /** How far learners came, and which ways they went. */
    public LessonFigures lessons(Asker asker, PublishedModule module, String language) {
        may(asker);
        UUID version = module.versionId();
        Map<String, LessonCount> known = counts.lessons(version).stream().collect(Collectors.toMap(LessonCount::lessonId, Function.identity()));
        Function<String, LessonCount> of = id -> known.getOrDefault(id, new LessonCount(version, id));
        List<Lesson> lessons = module.in(language).lessons();
        Map<String, Useful.Said> said = useful.of(version);
        List<LessonFigures.Place> places = new ArrayList<>(lessons.stream()
                .map(lesson -> place(of.apply(lesson.id()), lesson.title(), Optional.ofNullable(said.get(lesson.id())))).toList());
        places.add(place(of.apply(LessonTally.ASSESSMENT), "", Optional.empty()));
        LessonCount whole = of.apply(LessonCount.WHOLE);
        return new LessonFigures(whole.seenBegun(), whole.seenFinished(), places, decisions(lessons, counts.ways(version)));
    }

    private static LessonFigures.Place place(LessonCount count, String title, Optional<Useful.Said> said) {
        return new LessonFigures.Place(count.lessonId(), title, count.seenBegun(), count.seenFinished(), count.seenStopped(), said);
    }

    private static List<LessonFigures.Decision> decisions(List<Lesson> lessons, List<WayCount> ways) {
        record At(String scenario, String step, String way) {
        }
        Map<At, Integer> taken = ways.stream().collect(Collectors.toMap(w -> new At(w.scenarioId(), w.stepId(), w.way()), WayCount::seenChosen));
        return lessons.stream().flatMap(lesson -> lesson.blocks().stream().filter(Scenario.class::isInstance).map(Scenario.class::cast)
                .flatMap(scenario -> scenario.steps().stream().filter(step -> step.ways().size() > 1).map(step -> {
                    List<LessonFigures.Taken> rows = step.ways().stream().map(way -> new LessonFigures.Taken(way, scenario.step(way.target()).map(Step::tone).orElse(Step.Tone.PLAIN),
                            taken.getOrDefault(new At(scenario.id(), step.id(), ScenarioWay.word(step, way)), 0))).toList();
                    return new LessonFigures.Decision(Stream.of(scenario.title(), lesson.title()).filter(t -> !t.isEmpty()).findFirst().orElse(""), scenario, step,
                            rows.stream().mapToInt(LessonFigures.Taken::chosen).sum(), rows);
                }))).toList();
    }
}
