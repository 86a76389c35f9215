package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;

/** Says whether evidence is made at once or prepared, and makes it at once. Everything is noted in the audit log. */
@ApplicationScoped
public class EvidenceDesk {

    /** As many people stand in a spreadsheet that is made at once. */
    public static final int PEOPLE_AT_ONCE = 2_000;
    /** Of as many people certificates are made at once. */
    public static final int CERTIFICATES_AT_ONCE = 20;

    private EvidenceFiles files;
    private EvidenceReport report;
    private CertificateZip certificates;
    private Preparing preparing;

    protected EvidenceDesk() {
    }

    @Inject
    public EvidenceDesk(EvidenceFiles files, EvidenceReport report, CertificateZip certificates, Preparing preparing) {
        this.files = files;
        this.report = report;
        this.certificates = certificates;
        this.preparing = preparing;
    }

    /** Whether it is so much that it has to be prepared; of a report only its lines tell. Nobody goes on who may not have it. */
    public boolean big(Asker asker, UUID organisation, Target of, EvidenceKind kind) {
        long people = files.people(asker, organisation, of);
        return switch (kind) {
            case CSV, XLSX -> people > PEOPLE_AT_ONCE;
            case ZIP -> people > CERTIFICATES_AT_ONCE;
            case PDF -> people > EvidenceReport.MOST;
        };
    }

    /** The signed report; nothing when it would be too long. */
    public Optional<byte[]> report(Asker asker, UUID organisation, Target of, String language) {
        Optional<byte[]> file = report.print(asker, organisation, of, language);
        file.ifPresent(made -> preparing.note(asker, organisation, of, EvidenceKind.PDF.slug()));
        return file;
    }

    /** Writes a spreadsheet or certificates at once. */
    public void write(Asker asker, UUID organisation, Target of, EvidenceKind kind, String language, OutputStream out) throws IOException {
        preparing.note(asker, organisation, of, kind.slug());
        switch (kind) {
            case CSV -> files.csv(asker, organisation, of, language, out);
            case XLSX -> files.xlsx(asker, organisation, of, language, out);
            default -> certificates.write(asker, organisation, of, language, out, people -> { });
        }
    }
}
