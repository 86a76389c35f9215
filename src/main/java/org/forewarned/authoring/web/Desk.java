package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.forewarned.authoring.EntryOwners;
import org.forewarned.authoring.EntryUses;
import org.forewarned.markup.Nation;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.EntryView;
import org.forewarned.reference.Reference;

/** What the pages of facts and helplines share: words for where, when and how sure. */
@RequestScoped
class Desk {

    /** An entry is due soon when so many days are left. */
    static final int SOON_DAYS = 60;

    private Visit visit;
    private Texts texts;
    private Reference reference;
    private EntryUses uses;
    private EntryOwners owners;

    protected Desk() {
    }

    @Inject
    Desk(Visit visit, Texts texts, Reference reference, EntryUses uses, EntryOwners owners) {
        this.visit = visit;
        this.texts = texts;
        this.reference = reference;
        this.uses = uses;
        this.owners = owners;
    }

    Visit visit() {
        return visit;
    }

    EntryUses uses() {
        return uses;
    }

    EntryOwners owners() {
        return owners;
    }

    /** Who looks after what nobody looks after in particular. */
    String all() {
        return texts.say("entry.owner.all");
    }

    LocalDate today() {
        return reference.today();
    }

    String url(EntryView entry) {
        return "/authoring/entries/" + entry.path();
    }

    /** Where it holds. */
    String where(EntryView entry) {
        if (!entry.geography().isEmpty()) {
            return texts.say("block.place." + entry.geography());
        }
        if (entry.nations().size() == Nation.values().length) {
            return texts.say("block.place.uk");
        }
        return entry.nations().stream().map(nation -> texts.say("nation." + nation.slug())).collect(Collectors.joining(", "));
    }

    /** How sure it is. */
    String status(EntryView entry) {
        return texts.say("entry.status." + entry.kind().slug() + (entry.status().confirmed() ? ".confirmed" : ".compiled"), day(entry.status().since()));
    }

    /** {@code late}, {@code soon} or nothing. */
    String urgency(EntryView entry) {
        if (entry.overdueOn(today())) {
            return "late";
        }
        return entry.overdueOn(today().plusDays(SOON_DAYS)) ? "soon" : "";
    }

    String day(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    String day(Instant at) {
        return day(Days.of(at));
    }
}
