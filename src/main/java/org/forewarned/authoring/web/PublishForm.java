package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.authoring.Changes;
import org.forewarned.authoring.Library;
import org.forewarned.authoring.PublishDraft;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;
import org.forewarned.catalogue.Publishing;
import org.forewarned.catalogue.Unsound;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;

/** What is sent from the page on which a draft is published. */
@RequestScoped
class PublishForm {

    private static final int DAYS_AHEAD = 400;

    private Form form;
    private PublishDraft drafts;
    private Publishing publishing;
    private Library library;

    protected PublishForm() {
    }

    @Inject
    PublishForm(Form form, PublishDraft drafts, Publishing publishing, Library library) {
        this.form = form;
        this.drafts = drafts;
        this.publishing = publishing;
        this.library = library;
    }

    boolean sent() {
        return form.sent();
    }

    Optional<String> take(Writing writing) {
        String module = writing.module();
        String done = switch (form.value("do")) {
            case "publish" -> publish(writing);
            case "unplan" -> unplan(writing);
            case "again" -> again(writing);
            case "withdraw" -> withdraw(writing);
            case "reopen" -> reopen(writing);
            default -> throw Stop.badRequest();
        };
        return form.bad() ? Optional.empty() : Optional.of(writing.pathOf(module) + "/publish?done=" + done);
    }

    private String publish(Writing writing) {
        Optional<PublicationOrder> order = order(writing);
        LocalDate day = day(writing);
        if (order.isEmpty() || form.bad()) {
            return "";
        }
        try {
            if (day != null && day.isAfter(writing.today())) {
                drafts.on(writing.asker(), writing.module(), day, order.get());
                return "planned";
            }
            drafts.now(writing.asker(), writing.module(), order.get());
            return "published";
        } catch (PublishDraft.Hindered hindered) {
            hindered.obstacles().forEach(obstacle -> form.problem("kind", "publish.obstacle." + obstacle.slug()));
        } catch (Unsound unsound) {
            form.problem("kind", "publish.obstacle.errors");
        }
        return "";
    }

    private Optional<PublicationOrder> order(Writing writing) {
        boolean first = writing.found().map(draft -> draft.base().isEmpty()).orElse(false);
        PublicationKind kind = first ? PublicationKind.FIRST : PublicationKind.of(form.value("kind")).filter(one -> one != PublicationKind.FIRST).orElse(null);
        String reason = form.value("reason");
        List<String> known = writing.text().map(text -> text.facts().lessons().stream().map(lesson -> lesson.id()).toList()).orElse(List.of());
        List<String> lessons = form.values("lessons").stream().filter(known::contains).toList();
        if (kind == null) {
            form.problem("kind", "publish.fault.kind");
        } else if (kind == PublicationKind.MATERIAL && (reason.isEmpty() || reason.length() > PublicationOrder.LONGEST)) {
            form.problem("reason", "publish.fault.reason", PublicationOrder.LONGEST);
        } else if (kind == PublicationKind.MATERIAL && lessons.isEmpty()) {
            form.problem("lessons", "publish.fault.lessons");
        } else if (reason.length() > PublicationOrder.LONGEST) {
            form.problem("reason", "publish.fault.reason", PublicationOrder.LONGEST);
        }
        return form.bad() ? Optional.empty() : Optional.of(new PublicationOrder(kind, reason, kind == PublicationKind.MATERIAL ? lessons : List.of()));
    }

    private LocalDate day(Writing writing) {
        if (form.value("day").isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(form.value("day"));
            if (day.isBefore(writing.today()) || day.isAfter(writing.today().plusDays(DAYS_AHEAD))) {
                form.problem("day", "publish.fault.day");
            }
            return day;
        } catch (DateTimeParseException e) {
            form.problem("day", "publish.fault.day");
            return null;
        }
    }

    private String unplan(Writing writing) {
        drafts.notOn(writing.asker(), writing.module());
        return "unplanned";
    }

    private String again(Writing writing) {
        String reason = form.value("why");
        String field = "why-" + form.value("number");
        if (reason.isEmpty() || reason.length() > PublicationOrder.LONGEST) {
            form.problem(field, "publish.fault.reason", PublicationOrder.LONGEST);
            return "";
        }
        int number = form.value("number").matches("[0-9]{1,5}") ? Integer.parseInt(form.value("number")) : 0;
        try {
            publishing.again(writing.asker(), writing.module(), number, new PublicationOrder(PublicationKind.MINOR, reason, List.of()));
        } catch (Unsound unsound) {
            form.problem(field, "publish.obstacle.errors");
        }
        return "again";
    }

    private String withdraw(Writing writing) {
        String reason = form.value("reason");
        String notice = form.value("notice");
        if (reason.isEmpty() || reason.length() > PublicationOrder.LONGEST) {
            form.problem("reason", "publish.fault.reason", PublicationOrder.LONGEST);
        }
        if (notice.isEmpty() || notice.length() > PublicationOrder.LONGEST) {
            form.problem("notice", "publish.fault.notice", PublicationOrder.LONGEST);
        }
        if (!form.bad()) {
            publishing.withdraw(writing.asker(), writing.module(), reason, notice);
        }
        return "withdrawn";
    }

    private String reopen(Writing writing) {
        publishing.reopen(writing.asker(), writing.module());
        return "reopened";
    }

    /** The keys of what stands in the way. */
    List<String> obstacles(Writing writing, PublicationKind kind) {
        return writing.found().map(draft -> drafts.obstacles(writing.asker(), draft, kind).stream().map(PublishDraft.Obstacle::slug).toList()).orElse(List.of());
    }

    List<PieceForm.Option> kinds(boolean material, boolean minor) {
        List<PieceForm.Option> kinds = new ArrayList<>();
        if (material) {
            kinds.add(new PieceForm.Option("material", "publish.material", form.value("kind").equals("material")));
        }
        if (minor) {
            kinds.add(new PieceForm.Option("minor", "publish.minor", form.value("kind").equals("minor")));
        }
        return kinds;
    }

    /** Whether a lesson is ticked as changed: as it was sent, or because its text differs. */
    boolean ticked(Writing writing, String lesson) {
        if (form.sent() && form.value("do").equals("publish")) {
            return form.has("lessons", lesson);
        }
        return writing.found().flatMap(draft -> draft.base().map(base -> new Changes(base.files(), draft.files()).files().stream().anyMatch(file -> file.path().endsWith("/" + lesson + ".md")))).orElse(false);
    }

    String planned(Writing writing) {
        return drafts.plan(writing.asker(), writing.module()).map(plan -> writing.texts().say(plan.broken() ? "publish.plan.broken" : "publish.plan", writing.day(plan.day()))).orElse("");
    }

    boolean withdrawn(Writing writing) {
        return library.one(writing.asker(), writing.module()).flatMap(Library.Shelf::withdrawn).isPresent();
    }
}
