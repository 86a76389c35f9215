package org.forewarned.markup.read;

import java.util.List;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Question.Kind;

/** What holds for the choices of each kind of question. */
final class ChoiceRules {
    private static final int MOST = 12;

    private final Sheet sheet;
    private final Outline.Fence fence;

    ChoiceRules(Sheet sheet, Outline.Fence fence) {
        this.sheet = sheet;
        this.fence = fence;
    }

    void check(Kind kind, List<Choice> choices, Fragment explanation, boolean translation) {
        if (choices.size() < 2 || choices.size() > MOST) {
            error("choice-count", "Give a question from 2 to " + MOST + " choices; each needs an id.");
        }
        switch (kind) {
            case ONE, SEVERAL -> marks(kind, choices, translation);
            case ORDER, MATCH -> {
                if (explanation.isEmpty()) {
                    error("no-explanation", "Explain the right answer in a paragraph below the list.");
                }
            }
            case SCALE -> scale();
        }
        if (fence.attributes.flag("critical") && kind != Kind.SCALE && fence.attributes.get("action").isEmpty()) {
            error("critical-action", "Name the action that this critical question is about, such as action=tell-lead.");
        }
    }

    private void marks(Kind kind, List<Choice> choices, boolean translation) {
        if (!translation && choices.stream().noneMatch(Choice::right)) {
            error("no-right-choice", "Mark the right choice with [x].");
        } else if (kind == Kind.SEVERAL && choices.size() > 1 && choices.stream().allMatch(Choice::right)) {
            sheet.warning(fence.offset, "all-right", "All choices are right. Add one that is not, or make another kind of question of it.");
        }
        long right = choices.stream().filter(Choice::right).count();
        if (fence.attributes.get("kind").equals("one") && right > 1) {
            error("one-right", "Several choices are marked [x]. Leave one, or write kind=several.");
        } else if (fence.attributes.get("kind").equals("several") && right == 1) {
            error("several-right", "Only one choice is marked [x]. Mark another, or leave out kind=several.");
        }
        for (Choice choice : choices) {
            if (choice.feedback().isEmpty()) {
                error("no-feedback", "Add feedback to the choice \"" + choice.id() + "\": a line below it that begins with \"  > \".");
            }
        }
    }

    private void scale() {
        if (fence.attributes.flag("critical")) {
            error("scale-scored", "A scale is never scored. Delete critical.");
        }
    }

    private void error(String code, String message) {
        sheet.error(fence.offset, code, message);
    }
}
