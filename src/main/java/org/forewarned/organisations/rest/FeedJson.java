package org.forewarned.organisations.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.organisations.AskedChange;
import org.forewarned.organisations.AssignedView;
import org.forewarned.organisations.DocumentView;
import org.forewarned.organisations.FeedPage;
import org.forewarned.organisations.MemberChange;
import org.forewarned.organisations.MemberView;
import org.forewarned.platform.Days;

/** Rows of a feed as JSON, field by field: what is not named here does not go out. */
final class FeedJson {

    private FeedJson() {
    }

    static <T> JsonObject page(FeedPage<T> page, Function<T, JsonObject> json, String cursor) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(item -> items.add(json.apply(item)));
        return Json.createObjectBuilder().add("items", items).add("cursor", cursor).add("more", page.more()).build();
    }

    static JsonObject member(MemberChange change) {
        return change.member().map(m -> member(m, change.unit())).orElseGet(() -> removed(change.id()));
    }

    private static JsonObject member(MemberView m, String unit) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", m.id().toString()).add("removed", false).add("name", m.name());
        text(json, "email", m.email());
        text(json, "reference", m.reference());
        m.card().ifPresentOrElse(card -> json.add("card", card), () -> json.addNull("card"));
        json.add("unit", m.unit().<JsonValue>map(id -> Json.createObjectBuilder().add("id", id.toString()).add("path", unit).build()).orElse(JsonValue.NULL));
        text(json, "role", m.roleLabel());
        json.add("young_person", m.young()).add("state", m.here() ? "here" : "left").add("come_in", m.claimed());
        json.add("joined_at", m.joinedAt().toString()).add("joined_how", m.joinedHow().slug());
        maybe(json, "left_at", m.leftAt());
        return json.build();
    }

    static JsonObject assignment(AskedChange change) {
        return change.row().map(row -> {
            JsonObjectBuilder json = asked(change, row).add("round", row.round()).add("asked_at", change.askedAt().toString()).add("due_on", row.dueOn().toString())
                    .add("state", row.progress().slug());
            text(json, "ended", row.endedWhy());
            maybe(json, "done_at", row.doneAt());
            return json.build();
        }).orElseGet(() -> removed(change.id()));
    }

    static JsonObject completion(AskedChange change) {
        return change.row().map(row -> {
            JsonObjectBuilder json = asked(change, row).add("kind", row.kind());
            maybe(json, "completed_at", row.doneAt());
            maybe(json, "completed_on", row.doneAt().map(Days::of));
            maybe(json, "valid_until", row.validUntil());
            maybe(json, "module_version", row.version());
            text(json, "nation", row.nation());
            return json.build();
        }).orElseGet(() -> removed(change.id()));
    }

    private static JsonObjectBuilder asked(AskedChange change, AssignedView row) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", row.id().toString()).add("removed", false).add("member", row.membership().toString())
                .add("assignment", row.assignment().toString());
        maybe(json, "module", change.module());
        return json.add("document", change.document().<JsonValue>map(FeedJson::document).orElse(JsonValue.NULL));
    }

    private static JsonObject document(DocumentView d) {
        return Json.createObjectBuilder().add("id", d.id().toString()).add("title", d.title()).add("edition", d.edition()).build();
    }

    private static JsonObject removed(UUID id) {
        return Json.createObjectBuilder().add("id", id.toString()).add("removed", true).build();
    }

    private static void text(JsonObjectBuilder json, String name, String value) {
        maybe(json, name, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    private static void maybe(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresentOrElse(there -> json.add(name, there.toString()), () -> json.addNull(name));
    }
}
