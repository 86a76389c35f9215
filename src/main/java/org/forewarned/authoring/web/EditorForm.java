package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.FrontText;
import org.forewarned.authoring.KeptLines;
import org.forewarned.authoring.MessageText;
import org.forewarned.authoring.PieceChange;
import org.forewarned.authoring.PieceChange.Kind;
import org.forewarned.authoring.QuestionText;
import org.forewarned.authoring.ScenarioText;
import org.forewarned.authoring.Seen;
import org.forewarned.authoring.Starters;
import org.forewarned.authoring.TextDigest;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;

/** The forms of the editor: what they show of a piece, and what they send. */
@RequestScoped
class EditorForm {

    private static final int MOST_ROWS = 14;
    private static final int LONGEST_ATTRIBUTE = 500;

    private Form form;
    private Choices choices;
    private Starters starters;
    private String now;

    protected EditorForm() {
    }

    @Inject
    EditorForm(Form form, Choices choices, Starters starters) {
        this.form = form;
        this.choices = choices;
        this.starters = starters;
    }

    Form form() {
        return form;
    }

    Choices choices() {
        return choices;
    }

    Starters starters() {
        return starters;
    }

    /** Somebody else has written this there: sent once more, the form replaces it knowingly. */
    void meanwhile(String theirs) {
        now = TextDigest.of(theirs);
    }

    /** The form of a piece as it stands, or with what was just typed. */
    PieceForm of(DraftView draft, int at, SourcePiece piece, boolean assessment) {
        return form(draft, at, TextDigest.of(piece.text()), false, typed(piece), assessment);
    }

    /** The form of a new piece below another. */
    PieceForm fresh(DraftView draft, String kind, int below, SourcePiece above, String file, boolean assessment) {
        if (!choices.kinds(assessment).contains(kind)) {
            throw Stop.notFound();
        }
        SourcePiece started = SourcePiece.of(file, starters.of(kind, draft.files())).get(0);
        return form(draft, below, TextDigest.of(above.text()), true, typed(started), assessment);
    }

    private PieceForm form(DraftView draft, int at, String seen, boolean fresh, SourcePiece piece, boolean assessment) {
        List<PieceForm.Field> fields = new ArrayList<>();
        String kind = kind(piece);
        BlockSchema schema = BlockSchema.named(piece.name()).orElse(null);
        if (schema != null) {
            schema.attributes().stream().filter(attribute -> !assessment || !attribute.name().equals("title"))
                    .forEach(attribute -> fields.add(choices.field(draft, schema.name(), attribute, piece.attributes().getOrDefault(attribute.name(), ""))));
        }
        Optional<FrontText> front = piece.kind() == SourcePiece.Kind.FRONT ? FrontText.read(piece.text()) : Optional.empty();
        front.ifPresent(lines -> lines.values().forEach((key, value) -> fields.add(new PieceForm.Field("f-" + key, "piece.front." + key, value, List.of(), false, true))));
        boolean asText = form.sent() ? form.has("body") : choices.asText();
        Optional<PieceForm.Asked> question = question(piece).map(EditorForm::asked);
        Optional<StoryForm> story = scenario(piece).map(scenario()::of);
        Optional<PhrasesForm> phrases = message(piece).map(PhrasesForm::of);
        boolean parts = question.isPresent() || story.isPresent() || phrases.isPresent();
        boolean empty = schema != null && schema.body().equals("empty");
        String body = parts && !asText || front.isPresent() || empty ? null : piece.body();
        String known = SourcePiece.of(piece.span().file(), draft.text(piece.span().file())).stream().map(one -> TextDigest.of(one.text())).distinct().collect(Collectors.joining(" "));
        return new PieceForm(at, now != null ? now : form.sent() && form.has("seen") ? form.value("seen") : seen, known, fresh, kind, piece.id(), fields, shown(question, asText), shown(story, asText),
                shown(phrases, asText), body, !parts ? "" : asText ? "form" : "text");
    }

    private static <T> T shown(Optional<T> parts, boolean asText) {
        return asText ? null : parts.orElse(null);
    }

    private static Optional<QuestionText> question(SourcePiece piece) {
        return piece.name().equals("question") ? QuestionText.read(piece.attributes().getOrDefault("kind", ""), piece.body()) : Optional.empty();
    }

    private static Optional<ScenarioText> scenario(SourcePiece piece) {
        return piece.name().equals("scenario") ? ScenarioText.read(piece.body()) : Optional.empty();
    }

    private static Optional<MessageText> message(SourcePiece piece) {
        return piece.name().equals("message") ? MessageText.read(piece.body()) : Optional.empty();
    }

    private ScenarioForm scenario() {
        return new ScenarioForm(form, choices.texts());
    }

    /** Where in the form somebody goes on after its button was pressed, as the end of an address; empty when they are done with it. */
    String next() {
        String act = form.value("act");
        if (act.equals("text") || act.equals("form")) {
            return act.equals("text") ? "&as=text#body" : "#";
        }
        String next = scenario().sent() ? scenario().next() : act.equals("phrase") ? "m-text" : "";
        return next.isEmpty() ? "" : "#" + next;
    }

    private static PieceForm.Asked asked(QuestionText text) {
        List<PieceForm.Row> rows = new ArrayList<>();
        for (QuestionText.Row row : text.choices()) {
            rows.add(new PieceForm.Row(rows.size() + 1, row.id(), row.text(), row.other(), row.right(), row.feedback()));
        }
        rows.add(new PieceForm.Row(rows.size() + 1, "", "", "", false, ""));
        return new PieceForm.Asked(text.shape().name().toLowerCase(Locale.ROOT), text.stem(), rows, text.explanation());
    }

    static String kind(SourcePiece piece) {
        return piece.kind() == SourcePiece.Kind.BLOCK ? piece.name() : piece.kind() == SourcePiece.Kind.FRONT ? "front" : Starters.TEXT;
    }

    /** The piece with what was typed, if anything was. */
    private SourcePiece typed(SourcePiece piece) {
        return form.sent() && form.has("do") ? SourcePiece.of(piece.span().file(), text(piece, false)).stream().findFirst().orElse(piece) : piece;
    }

    /** The place of which something was sent. */
    int at() {
        return number("at");
    }

    /** What was sent. @throws Stop when it is none of the forms of this page */
    PieceChange change(DraftView draft, List<SourcePiece> pieces, String file) {
        int at = at();
        String seen = form.value("seen");
        return switch (form.value("do")) {
            case "save" -> new PieceChange(Kind.REPLACE, at, seen, text(shown(draft.text(file), pieces, seen), true), Set.copyOf(List.of(form.value("known").split(" "))));
            case "insert" -> new PieceChange(Kind.INSERT_BELOW, at, seen, text(SourcePiece.of(file, starters.of(form.value("kind"), draft.files())).get(0), true));
            case "up" -> new PieceChange(Kind.UP, at, seen, "");
            case "down" -> new PieceChange(Kind.DOWN, at, seen, "");
            case "to" -> new PieceChange(Kind.TO, at, seen, form.value("to"));
            case "remove" -> new PieceChange(Kind.REMOVE, at, seen, "");
            default -> throw Stop.badRequest();
        };
    }

    /** The piece that the form showed, wherever it is by now; where it reads otherwise, one of its kind. */
    private SourcePiece shown(String whole, List<SourcePiece> pieces, String seen) {
        String file = pieces.get(0).span().file();
        Optional<SourcePiece> there = Seen.read(seen).in(pieces, whole, at()).flatMap(span -> SourcePiece.of(file, whole.substring(span.start(), span.end())).stream().findFirst());
        String id = id(form.value("block-id"));
        String name = BlockSchema.named(form.value("block")).map(BlockSchema::name).orElse("");
        return there.or(() -> form.value("block").equals("front") ? pieces.stream().findFirst() : Optional.empty()).or(() -> pieces.stream().filter(piece -> !id.isEmpty() && piece.id().equals(id)).findFirst())
                .or(() -> SourcePiece.of(file, name.isEmpty() ? "…" : SourcePiece.block(name, id, Map.of(), "")).stream().findFirst()).orElseThrow(Stop::badRequest);
    }

    /** The piece's text with what was typed into its fields, and with what a button of its form does, where that is wanted. */
    private String text(SourcePiece piece, boolean done) {
        if (piece.kind() == SourcePiece.Kind.FRONT && !form.has("body")) {
            Map<String, String> values = new LinkedHashMap<>();
            form.names().stream().filter(name -> name.startsWith("f-")).forEach(name -> values.put(name.substring(2), form.value(name)));
            return FrontText.read(piece.text()).map(front -> front.with(values)).orElse(piece.text());
        }
        if (piece.kind() != SourcePiece.Kind.BLOCK) {
            return piece.with("", Map.of(), KeptLines.keep(piece.body(), form.value("body")));
        }
        return piece.with(piece.id(), attributes(piece), body(piece, done));
    }

    private Map<String, String> attributes(SourcePiece piece) {
        Map<String, String> attributes = new LinkedHashMap<>(piece.attributes());
        BlockSchema.named(piece.name()).ifPresent(schema -> schema.attributes().forEach(attribute -> {
            String name = "a-" + attribute.name();
            if (form.has(name) || form.has("had-" + name)) {
                String value = String.join(",", form.values(name).stream().filter(word -> !word.isBlank()).toList());
                if (value.isBlank()) {
                    attributes.remove(attribute.name());
                } else if (!value.equals(attributes.get(attribute.name()))) {
                    attributes.put(attribute.name(), value.length() > LONGEST_ATTRIBUTE ? value.substring(0, LONGEST_ATTRIBUTE) : value);
                }
            }
        }));
        return attributes;
    }

    private String body(SourcePiece piece, boolean done) {
        if (scenario().sent()) {
            return (done ? scenario().done() : scenario().typed()).text(piece.body());
        } else if (PhrasesForm.sent(form)) {
            return PhrasesForm.typed(form).text(piece.body());
        }
        if (form.has("stem")) {
            List<QuestionText.Row> rows = new ArrayList<>();
            for (int i = 1; i <= MOST_ROWS; i++) {
                if (form.has("c" + i + "-text")) {
                    rows.add(new QuestionText.Row(id(form.value("c" + i + "-id")), form.value("c" + i + "-text"), form.value("c" + i + "-other"), form.has("c" + i + "-right"), form.value("c" + i + "-feedback")));
                }
            }
            String kind = form.has("a-kind") ? form.value("a-kind") : piece.attributes().getOrDefault("kind", "");
            return KeptLines.keep(piece.body(), new QuestionText(QuestionText.shape(kind), form.value("stem"), rows, form.value("explanation")).text());
        }
        return form.has("body") ? KeptLines.keep(piece.body(), form.value("body")) : piece.body();
    }

    private static String id(String sent) {
        return sent.matches("[a-z][a-z0-9-]{0,59}") ? sent : "";
    }

    private int number(String field) {
        return form.value(field).matches("[0-9]{1,3}") ? Integer.parseInt(form.value(field)) : 0;
    }
}
