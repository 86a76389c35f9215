package org.forewarned.platform.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.backup.Backup;
import org.forewarned.platform.backup.Backups;

/** Backups: those that there are, and one more now. */
@Named
@RequestScoped
public class BackupPage {

    private static final String HERE = "/administration/backups";
    private static final double MEGABYTE = 1024 * 1024;

    private Backups backups;
    private Asker asker;
    private MailPage.Pages pages;
    @Resource
    private ManagedExecutorService executor;

    protected BackupPage() { }

    @Inject
    BackupPage(Backups backups, Instance<Asker> asker, MailPage.Pages pages) {
        this.backups = backups;
        this.asker = asker.get();
        this.pages = pages;
    }

    public void enter() {
        backups.look(asker);
        if (pages.form().sent()) {
            if (backups.begin(asker)) {
                executor.execute(backups::make);
            }
            Redirect.to(HERE);
        }
    }

    /** Whether the database can be copied here; a server has its own tools. */
    public boolean isPossible() {
        return backups.possible();
    }

    /** Whether another can be made now. */
    public boolean isReady() {
        return isPossible() && !isRunning();
    }

    public boolean isRunning() {
        return backups.running().isPresent();
    }

    public String getFailure() {
        return backups.failure();
    }

    public String getFolder() {
        return backups.folder().toString();
    }

    public List<Row> getRows() {
        return backups.all().stream().map(this::row).toList();
    }

    private Row row(Backup backup) {
        return new Row(backup.name(), Days.read(Days.of(backup.at()), pages.visit().locale()), Math.max(1, Math.round(backup.bytes() / MEGABYTE)), backup.seconds(), backup.tables(), backup.rows());
    }

    /** A backup as it stands in the list. */
    public record Row(String name, String day, long megabytes, long seconds, int tables, long rows) {
    }
}
