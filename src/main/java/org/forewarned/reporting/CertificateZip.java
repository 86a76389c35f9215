package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.certification.MemberCertificate;
import org.forewarned.certification.MemberCertificates;
import org.forewarned.organisations.Evidence;
import org.forewarned.organisations.EvidenceRow;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;

/**
 * The certificates of some people as one archive, with a list of them. Written a certificate at a time: no more than one, and the people of one
 * part, are ever in memory. Files are named by their numbers; whose they are stands in the list.
 */
@ApplicationScoped
public class CertificateZip {

    /** How many people are read at a time. */
    static final int AT_ONCE = 50;
    private static final List<String> HEADS = List.of("evidence.name", "evidence.unit", "evidence.what", "evidence.done", "evidence.valid", "evidence.file");

    private Evidence evidence;
    private MemberCertificates certificates;
    private Catalogue catalogue;
    private EvidenceShelf shelf;
    private TextBundles bundles;

    protected CertificateZip() {
    }

    @Inject
    public CertificateZip(Evidence evidence, MemberCertificates certificates, Catalogue catalogue, EvidenceShelf shelf, TextBundles bundles) {
        this.evidence = evidence;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.bundles = bundles;
    }

    /** Writes the archive; after each part says how many more people are in it. */
    void write(Asker asker, UUID organisation, Target of, String language, OutputStream out, IntConsumer people) throws IOException {
        TextBundle texts = bundles.in(language);
        String list = shelf.name();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(ZipOutputStream.STORED + 1);
            try (SheetCsv csv = new SheetCsv(shelf.begin(list), HEADS.stream().map(key -> texts.say(key)).toList())) {
                Optional<Evidence.Part> part = Optional.empty();
                do {
                    part = Optional.of(evidence.next(asker, organisation, of, part, AT_ONCE));
                    for (EvidenceRow row : part.get().rows()) {
                        certificate(row, language, zip).ifPresent(file -> csv.line(line(row, file, language, texts)));
                    }
                    people.accept(part.get().people());
                } while (!part.get().last());
            }
            zip.putNextEntry(new ZipEntry("list.csv"));
            shelf.end(list);
            Files.copy(shelf.file(list).orElseThrow(), zip);
            zip.closeEntry();
        } finally {
            shelf.remove(list);
        }
    }

    /** Puts the certificate of a row into the archive; its name there, or nothing where there is none to be had. */
    private Optional<String> certificate(EvidenceRow row, String language, ZipOutputStream zip) throws IOException {
        if (row.completion().isEmpty() || row.learner().isEmpty()) {
            return Optional.empty();
        }
        Optional<MemberCertificate> made = certificates.print(row.membership(), row.learner().get(), row.completion().get(), row.name(), language);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        String file = made.get().number().text() + ".pdf";
        return put(file, made.get().pdf(), zip) ? Optional.of(file) : Optional.empty();
    }

    /** False where it is in already: two assignments of one module have one certificate. */
    private static boolean put(String file, byte[] pdf, ZipOutputStream zip) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(file));
        } catch (java.util.zip.ZipException twice) {
            return false;
        }
        zip.write(pdf);
        zip.closeEntry();
        return true;
    }

    private List<Object> line(EvidenceRow row, String file, String language, TextBundle texts) {
        String what = row.module().flatMap(catalogue::module).map(module -> module.in(language).title()).orElse("");
        String name = row.name().isEmpty() ? row.card().map(card -> texts.say("assignments.card", card)).orElseGet(() -> texts.say("assignments.nameless")) : row.name();
        return Arrays.asList(name, row.unit(), what, row.doneAt().map(Days::of).orElse(null), row.validUntil().map(Days::last).orElse(null), file);
    }
}
