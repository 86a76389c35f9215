package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.Publication;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.catalogue.model.Withdrawal;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.reference.Reference;

/** Makes versions, which never change; withdraws modules and opens them again. Reviewers and administrators may. */
@ApplicationScoped
public class Publishing {

    private static final String REVIEWER = "reviewer";
    private static final String ADMINISTRATOR = "administrator";

    private VersionRepository versions;
    private Catalogue catalogue;
    private Reference reference;
    private Audit audit;
    private Clock clock;

    protected Publishing() {
    }

    @Inject
    public Publishing(VersionRepository versions, Catalogue catalogue, Reference reference, Audit audit, Clock clock) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.reference = reference;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes these files as the module's next version. This server shows it at once, others within seconds.
     *
     * @return its number
     * @throws Unsound if they have errors
     */
    @Transactional
    public int publish(Asker asker, String module, ModuleFiles files, PublicationOrder order) {
        allow(asker);
        int number = publish(asker.signedIn(), module, files, order);
        audit.record(AuditEvent.by(asker, Deed.MODULE_PUBLISHED).saying(module + " " + number));
        return number;
    }

    /** The same on a day that somebody set who might; nobody is asked again. */
    @Transactional
    public int publishAsPlanned(UUID by, String module, ModuleFiles files, PublicationOrder order) {
        int number = publish(by, module, files, order);
        audit.record(AuditEvent.by(by, Deed.MODULE_PUBLISHED).saying(module + " " + number));
        return number;
    }

    private int publish(UUID by, String module, ModuleFiles files, PublicationOrder order) {
        Checked checked = Modules.check(files, module, reference.entries());
        if (!checked.isSound()) {
            throw new Unsound(checked.errors());
        }
        Set<String> lessons = checked.module().orElseThrow().facts().lessons().stream().map(ModuleFacts.LessonPlace::id).collect(Collectors.toSet());
        if (!lessons.containsAll(order.lessons())) {
            throw new IllegalArgumentException("lessons that the module does not have: " + order.lessons());
        }
        int number = versions.newest(module).map(ModuleVersion::number).orElse(0) + 1;
        PublicationOrder kept = number == 1 ? new PublicationOrder(PublicationKind.FIRST, order.reason(), List.of()) : order;
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            files.writeZip(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ModuleVersion version = new ModuleVersion(module, number, files.digest(), zip.toByteArray(), clock.instant());
        versions.add(version);
        versions.add(new Publication(version.id(), kept, by));
        catalogue.publishedSomething();
        return number;
    }

    /** Publishes an older version's files once more, as the newest. */
    @Transactional
    public int again(Asker asker, String module, int number, PublicationOrder order) {
        ModuleFiles files = catalogue.version(module, String.valueOf(number)).map(PublishedModule::files).orElseThrow(NotAllowed::new);
        return publish(asker, module, files, order);
    }

    /** The versions of a module, newest first. */
    public List<VersionView> history(String module) {
        return new Versions(versions).of(module);
    }

    /** The module is not offered any more. What learners have done stays, certificates stay valid. The second time changes nothing. */
    @Transactional
    public void withdraw(Asker asker, String module, String reason, String notice) {
        allow(asker);
        if (versions.newest(module).isEmpty()) {
            throw new NotAllowed();
        }
        if (versions.withdrawn().stream().noneMatch(one -> one.moduleId().equals(module))) {
            versions.add(new Withdrawal(module, reason, notice, asker.signedIn(), clock.instant()));
            audit.record(AuditEvent.by(asker, Deed.MODULE_WITHDRAWN).saying(module));
            catalogue.publishedSomething();
        }
    }

    /** The module is offered again. */
    @Transactional
    public void reopen(Asker asker, String module) {
        allow(asker);
        versions.withdrawn().stream().filter(one -> one.moduleId().equals(module)).forEach(one -> {
            one.end(asker.signedIn(), clock.instant());
            audit.record(AuditEvent.by(asker, Deed.MODULE_REOPENED).saying(module));
            catalogue.publishedSomething();
        });
    }

    private static void allow(Asker asker) {
        if (!asker.has(REVIEWER)) {
            asker.require(ADMINISTRATOR);
        }
    }
}
