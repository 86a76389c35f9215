package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.reporting.EvidenceQueue.Work;

/** Prepares evidence, one at a time on each server, part by part into a file. It never holds more than one part. */
@ApplicationScoped
public class EvidenceWorker {

    private static final Logger LOG = Logger.getLogger(EvidenceWorker.class.getName());

    private EvidenceQueue queue;
    private EvidenceShelf shelf;
    private EvidenceFiles files;
    private EvidenceReport report;
    private CertificateZip certificates;

    protected EvidenceWorker() {
    }

    @Inject
    public EvidenceWorker(EvidenceQueue queue, EvidenceShelf shelf, EvidenceFiles files, EvidenceReport report, CertificateZip certificates) {
        this.queue = queue;
        this.shelf = shelf;
        this.files = files;
        this.report = report;
        this.certificates = certificates;
    }

    /** Prepares what has waited longest; whether there was anything. */
    public boolean work() {
        Optional<Work> taken = queue.take();
        taken.ifPresent(this::prepare);
        return taken.isPresent();
    }

    private void prepare(Work work) {
        try {
            AtomicInteger reached = new AtomicInteger();
            try (OutputStream out = shelf.begin(work.file())) {
                write(work, out, people -> goOn(queue.reach(work, reached.addAndGet(people))));
            }
            goOn(queue.ready(work, shelf.end(work.file())));
        } catch (Superseded | NotAllowed noLonger) {
            shelf.remove(work.file());
            queue.fail(work, true);
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, "evidence could not be prepared this time", failed);
            shelf.remove(work.file());
            queue.fail(work, false);
        }
    }

    private void write(Work work, OutputStream out, IntConsumer people) throws IOException {
        Asker asker = new Behind(work.askedBy());
        switch (work.kind()) {
            case CSV -> files.csv(asker, work.organisation(), work.of(), work.language(), out, people);
            case XLSX -> files.xlsx(asker, work.organisation(), work.of(), work.language(), out, people);
            case PDF -> report.printAll(asker, work.organisation(), work.of(), work.language(), out, people);
            default -> certificates.write(asker, work.organisation(), work.of(), work.language(), out, people);
        }
    }

    private static void goOn(boolean still) {
        if (!still) {
            throw new Superseded();
        }
    }

    /** Whoever asked, while they are not here. In an organisation they may what they may then, over all nothing. */
    record Behind(UUID id) implements Asker {

        @Override
        public Optional<UUID> account() {
            return Optional.of(id);
        }

        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String role) {
            return false;
        }
    }

    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("no longer wanted", null, false, false);
        }
    }
}
