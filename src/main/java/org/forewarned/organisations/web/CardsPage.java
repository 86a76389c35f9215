package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.CardSheet;
import org.forewarned.organisations.CardView;
import org.forewarned.organisations.Cards;
import org.forewarned.organisations.PrintedCard;
import org.forewarned.platform.web.Attachment;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.TextBundle;

/** Cards to print for people without e-mail or name, and what has become of them. */
@Named
@RequestScoped
public class CardsPage {

    private Room room;
    private Cards cards;
    private Form form;
    private List<CardView> newest;

    protected CardsPage() {
    }

    @Inject
    CardsPage(Room room, Cards cards, Form form) {
        this.room = room;
        this.cards = cards;
        this.form = form;
    }

    /** Answers with the sheet; its codes are known now and never again. */
    public void post() {
        if (form.has("revoke")) {
            cards.revoke(room.asker(), room.id(), number("revoke"));
            room.go("/cards?done=card-closed");
            return;
        }
        int count = number("count");
        if (count < 1 || count > Cards.MOST) {
            form.problem("count", "cards.fault.count", Cards.MOST);
            return;
        }
        Optional<UUID> unit = room.chosenUnit(form.value("unit"));
        List<PrintedCard> made = cards.make(room.asker(), room.id(), count, unit, form.has("young"));
        Attachment.pdf(CardSheet.print(made, words()), "cards.pdf");
    }

    private CardSheet.Words words() {
        TextBundle printed = room.printed();
        return new CardSheet.Words(room.visit().paperLang(), printed.say("card.title"), room.name(), room.visit().url("/join"), printed.say("card.what"),
                printed.say("card.once"), printed.say("card.number"), printed.say("card.go"), printed.say("card.code"), printed.say("card.picture"));
    }

    public List<Row> rows() {
        return newest().stream().map(card -> new Row(card.number(), room.unitPath(card.unit()), card.young(), room.day(card.madeAt()),
                card.state().name().toLowerCase(java.util.Locale.ROOT), card.member().map(id -> room.base() + "/people/" + id).orElse(""))).toList();
    }

    public boolean any() {
        return !newest().isEmpty();
    }

    /** Whether there are older ones than those on this page. */
    public boolean more() {
        return any() && newest().get(newest().size() - 1).number() > 1;
    }

    public String moreUrl() {
        return room.base() + "/cards?from=" + (newest().get(newest().size() - 1).number() - 1);
    }

    public List<Option> units() {
        return room.unitOptions(form.value("unit"), "room.whole");
    }

    private List<CardView> newest() {
        if (newest == null) {
            String from = room.visit().query("from");
            newest = cards.newest(room.asker(), room.id(), from.matches("\\d{1,7}") ? Optional.of(Integer.valueOf(from)) : Optional.empty());
        }
        return newest;
    }

    private int number(String field) {
        return form.value(field).matches("\\d{1,7}") ? Integer.parseInt(form.value(field)) : 0;
    }

    /** A card as it stands in the table. */
    public record Row(int number, String unit, boolean young, String made, String state, String memberUrl) {

        public boolean open() {
            return state.equals("open");
        }

        public boolean used() {
            return !memberUrl.isEmpty();
        }
    }
}
