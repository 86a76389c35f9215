package org.forewarned.markup;

import java.util.List;

/** Writes a lesson for comparison: static blocks as the page has them, the others in words. */
final class Dump {
    private Dump() {
    }

    static String of(List<Block> blocks, Rendering page) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            String text = block.interactive() ? words(block, page) : pretty(Html.render(block, page));
            out.append(text).append(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
        }
        return out.toString();
    }

    private static String words(Block block, Rendering page) {
        StringBuilder out = new StringBuilder();
        if (block instanceof Question question) {
            out.append("QUESTION ").append(question.id()).append(' ').append(question.kind().slug()).append(question.critical() ? " critical" : "")
                    .append(question.action().isEmpty() ? "" : " action=" + question.action())
                    .append(question.objective().isEmpty() ? "" : " objective=" + question.objective())
                    .append(question.fixedOrder() ? " fixed" : "").append(question.nations().isEmpty() ? "" : " " + question.nations()).append('\n');
            line(out, "lead", question.lead(), page);
            line(out, "stem", question.stem(), page);
            for (Choice choice : question.choices()) {
                line(out, (choice.right() ? "right " : "choice ") + choice.id(), choice.text(), page);
                line(out, "  match", choice.match(), page);
                line(out, "  feedback", choice.feedback(), page);
            }
            line(out, "explanation", question.explanation(), page);
        } else if (block instanceof Scenario scenario) {
            out.append("SCENARIO ").append(scenario.id()).append(" \"").append(scenario.title()).append("\"\n");
            for (Step step : scenario.steps()) {
                line(out, "step " + step.id() + " " + step.tone().slug() + (step.end() ? " end" : ""), step.heading(), page);
                line(out, "  text", step.text(), page);
                step.ways().forEach(way -> line(out, "  way " + way.target(), way.label(), page));
            }
        } else if (block instanceof Message message) {
            out.append("MESSAGE ").append(message.id()).append(' ').append(message.kind().slug()).append(" from \"").append(message.from())
                    .append("\" subject \"").append(message.subject()).append("\" title \"").append(message.title()).append("\"\n");
            for (List<Part> paragraph : message.paragraphs()) {
                out.append("paragraph\n");
                for (Part part : paragraph) {
                    line(out, "  " + part.number() + " " + part.mark().name().toLowerCase(java.util.Locale.ROOT), part.text(), page);
                    line(out, "    reason", part.reason(), page);
                }
            }
        } else if (block instanceof Reflection reflection) {
            line(out.append("REFLECTION ").append(reflection.id()).append('\n'), "prompt", reflection.prompt(), page);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, Fragment words, Rendering page) {
        if (!words.isEmpty()) {
            out.append(name).append(": ").append(words.html(page).replace("\n", "\\n")).append('\n');
        }
    }

    /** A new line before each block element, and no drawings. */
    private static String pretty(String html) {
        return html.replaceAll("<svg class=\"icon\".*?</svg>", "[icon]")
                .replaceAll("(?<!^)(<(?:p|ul|ol|li|div|h[1-6]|section|figure|figcaption|details|summary|blockquote|pre|hr|video|track|img)[ >])", "\n$1");
    }
}
