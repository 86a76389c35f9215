package org.forewarned.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.forewarned.assessment.Marking;
import org.forewarned.assessment.Shuffle;
import org.forewarned.learning.MatchSides;
import org.forewarned.learning.web.ChoiceView.Option;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.forewarned.markup.Rendering;
import org.forewarned.platform.web.Form;

/** Makes questions ready to be shown, and reads what was answered from a form. */
final class QuestionViews {

    private final Rendering rendering;

    QuestionViews(Rendering rendering) {
        this.rendering = rendering;
    }

    /**
     * @param given what was answered, empty when nothing was
     * @param seed fixes the order of the choices
     * @param shown whether right and wrong are shown
     */
    QuestionView view(Question question, List<String> given, long seed, boolean shown) {
        return view(question, given, seed, shown, null, null);
    }

    /** The question again with what was just typed and what to mend in it. */
    QuestionView again(Question question, long seed, Form typed, String problem) {
        return view(question, read(question, typed), seed, false, typed, problem);
    }

    private QuestionView view(Question question, List<String> given, long seed, boolean shown, Form typed, String problem) {
        List<Choice> order = Shuffle.of(question, seed);
        List<ChoiceView> choices = new ArrayList<>();
        for (Choice choice : order) {
            choices.add(choice(question, choice, given, shown, typed));
        }
        return new QuestionView(question.id(), question.kind().slug(), question.critical(), question.lead().html(rendering),
                question.stem().html(rendering), choices, !given.isEmpty(), shown, shown && Marking.right(question, given),
                shown ? question.explanation().html(rendering) : "", problem, shown ? solution(question) : List.of());
    }

    private ChoiceView choice(Question question, Choice choice, List<String> given, boolean shown, Form typed) {
        String field = question.id() + "-" + choice.id();
        boolean chosen = given.contains(choice.id());
        String text = choice.text().html(rendering);
        return switch (question.kind()) {
            case ORDER -> new ChoiceView(choice.id(), field, text, false,
                    shown && given.indexOf(choice.id()) == question.choices().indexOf(choice), "",
                    places(question, typed == null ? String.valueOf(given.indexOf(choice.id()) + 1) : typed.value(field)));
            case MATCH -> {
                int left = question.choices().indexOf(choice);
                String pair = typed != null ? MatchSides.choice(question, typed.value(field)).orElse("") : left < given.size() ? given.get(left) : "";
                yield new ChoiceView(choice.id(), field, text, false, shown && pair.equals(choice.id()), "", sides(question, pair));
            }
            default -> new ChoiceView(choice.id(), field, text, chosen, shown && choice.right(),
                    shown && (chosen || choice.right()) ? choice.feedback().html(rendering) : "", List.of());
        };
    }

    private static List<Option> places(Question question, String chosen) {
        return IntStream.rangeClosed(1, question.choices().size()).mapToObj(String::valueOf)
                .map(place -> new Option(place, place, place.equals(chosen))).toList();
    }

    private static List<Option> sides(Question question, String chosen) {
        return MatchSides.of(question).stream().map(side -> new Option(MatchSides.value(question, side.id()), side.match().plain(), side.id().equals(chosen))).toList();
    }

    private List<String> solution(Question question) {
        return switch (question.kind()) {
            case ORDER -> question.choices().stream().map(choice -> choice.text().html(rendering)).toList();
            case MATCH -> question.choices().stream()
                    .map(choice -> choice.text().html(rendering) + " → " + choice.match().html(rendering)).toList();
            default -> List.of();
        };
    }

    /** What the form says to this question, in the form of {@link Marking}; may be incomplete. */
    static List<String> read(Question question, Form form) {
        return switch (question.kind()) {
            case ONE, SEVERAL, SCALE -> form.values(question.id()).stream().distinct().filter(id -> !id.isEmpty()).toList();
            case MATCH -> question.choices().stream().flatMap(choice -> MatchSides.choice(question, form.value(question.id() + "-" + choice.id())).stream()).toList();
            case ORDER -> {
                String[] placed = new String[question.choices().size()];
                for (Choice choice : question.choices()) {
                    String place = form.value(question.id() + "-" + choice.id());
                    if (place.matches("[1-9][0-9]?") && Integer.parseInt(place) <= placed.length) {
                        placed[Integer.parseInt(place) - 1] = choice.id();
                    }
                }
                yield java.util.Arrays.stream(placed).filter(java.util.Objects::nonNull).toList();
            }
        };
    }

    /** The key of what to mend in an answer that is not well formed. */
    static String fault(Question question) {
        return "question.fault." + question.kind().slug();
    }
}
