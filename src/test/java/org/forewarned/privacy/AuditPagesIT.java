package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.organisations.OrganisationsWorld;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditPagesIT {

    @Test
    void administratorsSeeWhoLookedAtWhomAndCheckTheLog() {
        Somebody administrator = Somebody.with(Role.ADMINISTRATOR);
        Somebody other = Somebody.with();
        administrator.visitor().get("/administration/people/" + other.account());
        Answer log = administrator.visitor().get("/administration/audit").sees("Looked at an account").sees("You").seesNo(other.email());
        assertThat(log.html()).doesNotContain(other.account().toString());
        String theirs = log.document().select("tbody a[href*=about]").attr("href");
        Answer limited = administrator.visitor().get(theirs).sees("Only entries of");
        assertThat(limited.document().select("tbody").text()).contains("Looked at an account").doesNotContain("Looked at this log");
        assertThat(administrator.visitor().get("/administration/audit?deed=log-seen").document().select("tbody").text()).doesNotContain("Looked at an account");
        administrator.visitor().get("/administration/audit?deed=%27&by=x&after=y").is(200);
        administrator.visitor().post("/administration/audit").sees("all are as they were written");

        OpenServer.shared().in(em -> em.createNativeQuery("update audit_entry set detail = 'x' where deed = 'account-seen'").executeUpdate());
        administrator.visitor().post("/administration/audit").sees("The log is not as it was written").sees("has been edited");
    }

    @Test
    @Tag("looks")
    void theLogIsSoughtByDayPersonAndWordAndSaysWhatIsNoDay() {
        ShownPages pages = new ShownPages(OpenServer.shared().server());
        Somebody administrator = Somebody.with(Role.ADMINISTRATOR);
        Somebody other = Somebody.with();
        administrator.visitor().get("/administration/people/" + other.account());
        Answer log = pages.show("audit", administrator.visitor().get("/administration/audit?deed=account-seen"));
        String person = log.document().select("tbody a[href*=about]").text().substring(0, 9);

        Answer theirs = administrator.visitor().get("/administration/audit?person=" + person.toLowerCase(java.util.Locale.ROOT) + "&since=2026-11-22&until=22/11/2026");
        assertThat(theirs.document().select("tbody tr")).isNotEmpty().allSatisfy(row -> assertThat(row.text()).contains(person));
        assertThat(theirs.document().select("#until").val()).isEqualTo("2026-11-22");
        administrator.visitor().get("/administration/audit?until=2001-01-01").sees("Nothing is noted here.");
        administrator.visitor().get("/administration/audit?since=2090-01-01").sees("Nothing is noted here.");
        administrator.visitor().get("/administration/audit?words=no+such+word").sees("Nothing is noted here.");

        Answer wrong = pages.show("audit wrong", administrator.visitor().get("/administration/audit?since=31/11/2026&until=soon&person=somebody"));
        wrong.sees("From: type the day as day/month/year").sees("To: type the day").sees("Type the eight characters").sees("Nothing was sought yet");
        assertThat(wrong.document().title()).startsWith("Problem:");
        assertThat(wrong.document().select("#since").val()).as("what was typed stays").isEqualTo("31/11/2026");
        assertThat(wrong.document().select("#since").attr("aria-describedby")).isEqualTo("since-err");
        administrator.visitor().get("/administration/audit?since=2026-11-22&until=2026-11-21").sees("The last day comes before the first.");
        administrator.visitor().get("/administration/audit?since=9999-12-31").sees("From: type the day as");
        String account = administrator.visitor().get("/administration/people/" + other.account()).document().select("a[href*=about=]").attr("href");
        assertThat(administrator.visitor().get(account).document().select("tbody").text()).contains("Looked at an account").contains(person);
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void administratorsReadWhatIsKeptForHowLong() {
        ShownPages pages = new ShownPages(OpenServer.shared().server());
        PlainVisitor administrator = Somebody.with(Role.ADMINISTRATOR).visitor();
        administrator.get("/administration").sees("What is kept for how long");
        Answer page = pages.show("retention", administrator.get("/administration/retention"));
        page.sees("A learner code that nobody uses").sees("24 months").sees("FOREWARNED_KEEP_LEARNERS_MONTHS").sees("That an e-mail was sent, without its text").sees("30 days").sees("12 hours");
        assertThat(page.document().select("tbody tr")).hasSize(11);
        assertThat(page.document().select("tbody").text()).as("each has its words").doesNotContain("retention.what");
        pages.keepNobodyOut();
    }

    @Test
    void coordinatorsSeeTheirOwnAndChooseForHowLong() {
        Somebody head = Somebody.with();
        Somebody stranger = Somebody.with();
        UUID school = OpenServer.shared().in(em -> new OrganisationsWorld(em, Somebody.now(), OpenServer.shared().keys()).registry.register(
                new OrganisationsWorld.Somebody(java.util.Optional.of(head.account()), java.util.Optional.empty(), java.util.Set.of()),
                OrganisationsWorld.school("Harbour Lane")));
        String here = "/organisations/" + school + "/audit";
        stranger.visitor().getOnce(here).is(404);
        assertThat(head.visitor().get(here).sees("forgotten 72 months after they left").document().select("tbody").text()).contains("Registered an organisation");
        head.visitor().get(here).sees("forgotten 72 months after they left");
        head.visitor().post(here, "months", "never").sees("Type a whole number from 1 to 240");
        head.visitor().post(here, "months", "12").sees("Your choice holds from tonight").sees("Changed how long people who left are kept");
        assertThat(head.visitor().get(here).document().select("#months").val()).isEqualTo("12");
    }
}
