package org.forewarned.authoring.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forewarned.markup.Block;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Html;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Question;
import org.forewarned.markup.Reflection;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.ShownHelpline;
import org.forewarned.markup.Step;
import org.forewarned.platform.web.Texts;

/** A block as an author reads it: with what is right, and with what learners see only afterwards. */
final class PieceHtml {

    private final Rendering rendering;
    private final Texts texts;

    PieceHtml(Rendering rendering, Texts texts) {
        this.rendering = rendering;
        this.texts = texts;
    }

    String all(List<? extends Block> blocks) {
        return blocks.stream().map(this::one).collect(Collectors.joining());
    }

    private String one(Block block) {
        if (block instanceof Question question) {
            return question(question);
        } else if (block instanceof Scenario scenario) {
            return scenario(scenario);
        } else if (block instanceof Message message) {
            return message(message);
        } else if (block instanceof Reflection reflection) {
            return html(reflection.prompt());
        }
        if (block instanceof HelplinesBlock lines) {
            return helplines(lines);
        }
        return Html.render(block, rendering);
    }

    /** Their names only: the list itself is long, and stands in the preview. */
    private String helplines(HelplinesBlock lines) {
        String names = rendering.helplines(lines.topic(), lines.kind()).stream().map(ShownHelpline::name).distinct().collect(Collectors.joining(", "));
        return html(lines.lead()) + "<p class=\"small\">" + text(names) + "</p>";
    }

    /** The front matter as readers see it. */
    String front(Map<String, String> values) {
        return "<p class=\"h3\">" + text(values.getOrDefault("title", "")) + "</p><p>" + text(values.getOrDefault("summary", "")) + "</p>"
                + (values.containsKey("action") ? "<p><strong>" + text(values.get("action")) + "</strong></p>" : "");
    }

    private String question(Question question) {
        StringBuilder out = new StringBuilder(html(question.lead())).append("<p><strong>").append(html(question.stem())).append("</strong></p><ul class=\"choices\">");
        for (Choice choice : question.choices()) {
            out.append(choice.right() ? "<li class=\"right\">" : "<li>").append(html(choice.text()));
            if (!choice.match().isEmpty()) {
                out.append(" → ").append(html(choice.match()));
            }
            if (choice.right()) {
                out.append(" <span class=\"tag done\">").append(say("piece.right")).append("</span>");
            }
            out.append("<div class=\"soft small\">").append(html(choice.feedback())).append("</div></li>");
        }
        return out.append("</ul>").append(html(question.explanation())).toString();
    }

    private String scenario(Scenario scenario) {
        StringBuilder out = new StringBuilder();
        for (Step step : scenario.steps()) {
            out.append("<p><strong>").append(html(step.heading())).append("</strong>").append(step.tone() == Step.Tone.PLAIN ? "" : " <span class=\"tag\">" + say("piece.tone." + step.tone().slug()) + "</span>")
                    .append("</p>").append(html(step.text())).append("<ul>");
            step.ways().forEach(way -> out.append("<li>").append(html(way.label())).append("</li>"));
            out.append("</ul>");
        }
        return out.toString().replace("<ul></ul>", "");
    }

    private String message(Message message) {
        StringBuilder out = new StringBuilder("<blockquote>");
        for (List<Part> parts : message.paragraphs()) {
            out.append("<p>");
            parts.forEach(part -> out.append(part.mark() == Part.Mark.CLUE ? "<mark>" + html(part.text()) + "</mark>" : html(part.text())));
            out.append("</p>");
        }
        return out.append("</blockquote>").toString();
    }

    private String html(Fragment fragment) {
        return fragment.html(rendering);
    }

    private String text(String plain) {
        return html(Fragment.plain(plain));
    }

    private String say(String key) {
        return texts.say(key);
    }
}
