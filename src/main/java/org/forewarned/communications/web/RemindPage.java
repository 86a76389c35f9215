package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.communications.ChosenReminders;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Redirect;

/** Where the list of what is overdue sends whom a coordinator has chosen; leads back to it. */
@Named
@RequestScoped
public class RemindPage {

    private ChosenReminders reminders;
    private Asker asker;
    private RemindersPage.Desk desk;

    protected RemindPage() {
    }

    @Inject
    RemindPage(ChosenReminders reminders, Instance<Asker> asker, RemindersPage.Desk desk) {
        this.reminders = reminders;
        this.asker = asker.get();
        this.desk = desk;
    }

    public void enter() {
        reminders.may(asker, desk.organisation());
    }

    public void post() {
        List<UUID> chosen = desk.form().values("who").stream().distinct().limit(org.forewarned.organisations.ChosenDue.MOST).map(RemindersPage::id).toList();
        if (chosen.isEmpty()) {
            desk.form().problem("back", "remind.fault.none");
            return;
        }
        ChosenReminders.Outcome outcome = reminders.remind(asker, desk.organisation(), chosen);
        Redirect.to(getBack() + "?sent=" + outcome.sent() + "&already=" + outcome.already() + "&unreachable=" + outcome.unreachable());
    }

    public String getBack() {
        return "/organisations/" + desk.organisation() + "/overdue";
    }
}
