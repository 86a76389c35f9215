package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator sees what the clock does, and lets something of it run now. */
@Tag("looks")
class JobsIT {

    private static final String JOBS = "/administration/jobs";
    private static final int TRIES = 60;

    private final Somebody administrator = Somebody.with(Role.ADMINISTRATOR);

    @Test
    void whatTheClockDoesIsSeenAndCanBeRunNow() throws InterruptedException {
        Document all = administrator.visitor().get(JOBS).sees("17 jobs").sees("Sending mail").document();
        assertThat(all.select("main li button")).as("each can be run here").hasSize(17);
        administrator.visitor().get(JOBS + "?find=old+reminders").sees("1 job").sees("It has not run yet");
        administrator.visitor().post(JOBS, "job", "reminders-tidy").sees("Begun: Old reminders");
        int tries = 0;
        while (administrator.visitor().get(JOBS + "?find=old+reminders").text().contains("It has not run yet") && tries++ < TRIES) {
            Thread.sleep(250);
        }
        administrator.visitor().get(JOBS + "?find=old+reminders").sees("Last on 22 November 2026");
        administrator.visitor().get(JOBS + "?show=failed");
        administrator.visitor().get("/administration/health").sees("Jobs");
        administrator.visitor().get(JOBS);
        administrator.visitor().postOnce(JOBS, "job", "no-such-job").is(404);
        try (Visitor eyes = Visitor.of(OpenServer.shared().server(), Visitor::inspecting)) {
            eyes.context().addCookies(administrator.visitor().cookies());
            Page page = eyes.open(JOBS).page();
            HtmlChecker.check("jobs", page.content());
            Looks.at(page, "jobs");
        }
    }
}
