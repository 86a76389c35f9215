package org.forewarned.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.jobs.JobView;
import org.forewarned.platform.jobs.Jobs;

/** What the clock does: when it ran last, what failed, and running one now. */
@Named
@RequestScoped
public class JobsPage {

    private static final String HERE = "/administration/jobs";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Days.UK);

    private Jobs jobs;
    private Asker asker;
    private MailPage.Pages pages;
    private List<Row> rows;
    @Resource
    private ManagedExecutorService executor;

    protected JobsPage() { }

    @Inject
    JobsPage(Jobs jobs, Instance<Asker> asker, MailPage.Pages pages) {
        this.jobs = jobs;
        this.asker = asker.get();
        this.pages = pages;
    }

    public void enter() {
        if (pages.form().sent()) {
            String word = pages.form().value("job");
            executor.execute(jobs.again(asker, word));
            Redirect.to(HERE + "?begun=" + word);
            return;
        }
        rows = jobs.all(asker).stream().filter(this::wanted).sorted(Comparator.comparing((JobView job) -> job.failed().isEmpty()).thenComparing(job -> name(job.word()))).map(this::row).toList();
    }

    private boolean wanted(JobView job) {
        String words = (name(job.word()) + " " + pages.texts().say("job." + job.word() + ".text")).toLowerCase(Locale.ROOT);
        return words.contains(getFind().toLowerCase(Locale.ROOT)) && (!isFailing() || job.failed().isPresent());
    }

    private String name(String word) {
        return pages.texts().say("job." + word);
    }

    public String getFind() {
        return pages.visit().query("find").strip();
    }

    /** Whether only those are shown that failed. */
    public boolean isFailing() {
        return pages.visit().query("show").equals("failed");
    }

    /** What was begun just now, by name; empty when nothing was. */
    public String getBegun() {
        String word = pages.visit().query("begun");
        return pages.texts().has("job." + word) ? name(word) : "";
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getCount() {
        return rows.size();
    }

    private Row row(JobView job) {
        return new Row(job.word(), name(job.word()), pages.texts().say("job." + job.word() + ".text"), job.last().map(this::when).orElse(""), job.took().toMillis(),
                job.running().map(this::when).orElse(""), job.failed().map(this::when).orElse(""), job.problem(), job.here());
    }

    private String when(Instant at) {
        return Days.read(Days.of(at), pages.visit().locale()) + ", " + CLOCK.format(at);
    }

    /** A piece of work as it stands in the list; moments are empty where there are none. */
    public record Row(String word, String name, String text, String last, long took, String running, String failed, String problem, boolean here) {

        public boolean isDown() {
            return !failed.isEmpty();
        }

        public boolean isBusy() {
            return !running.isEmpty();
        }
    }
}
