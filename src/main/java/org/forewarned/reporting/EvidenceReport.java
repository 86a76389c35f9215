package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forewarned.certification.Press;
import org.forewarned.certification.ReportSheet;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Settings;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;

/** Evidence as a signed PDF, which can be checked where certificates are. A long one is a spreadsheet instead: nobody reads a hundred pages. */
@ApplicationScoped
public class EvidenceReport {

    /** The most lines of one report: its file is still small enough to be checked. */
    public static final int MOST = 600;

    private static final List<Integer> WIDTHS = List.of(16, 14, 20, 9, 11, 9, 6, 9, 9, 14);

    private EvidenceLines lines;
    private Scopes scopes;
    private Organisations organisations;
    private Press press;
    private TextBundles bundles;
    private Settings settings;
    private Clock clock;

    protected EvidenceReport() {
    }

    @Inject
    public EvidenceReport(EvidenceLines lines, Scopes scopes, Organisations organisations, Press press, TextBundles bundles, Settings settings, Clock clock) {
        this.lines = lines;
        this.scopes = scopes;
        this.organisations = organisations;
        this.press = press;
        this.bundles = bundles;
        this.settings = settings;
        this.clock = clock;
    }

    /** The signed file; nothing when it would be too long. */
    public Optional<byte[]> print(Asker asker, UUID organisation, Target of, String language) {
        lines.may(asker, organisation, of);
        return rows(asker, organisation, of, language).map(rows -> press.print(sheet(asker, organisation, of, language, rows)));
    }

    /** Signed files of at most {@value #MOST} lines each in an archive, however many they are; after each part says how many more people were read. */
    void printAll(Asker asker, UUID organisation, Target of, String language, OutputStream out, IntConsumer people) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<List<String>> rows = new ArrayList<>();
            AtomicInteger file = new AtomicInteger();
            lines.each(asker, organisation, of, language, bundles.in(language), line -> {
                if (rows.size() == MOST) {
                    put(zip, file.incrementAndGet(), press.print(sheet(asker, organisation, of, language, rows)));
                    rows.clear();
                }
                rows.add(line.cells().stream().map(EvidenceReport::words).toList());
            }, people);
            put(zip, file.incrementAndGet(), press.print(sheet(asker, organisation, of, language, rows)));
        }
    }

    private static void put(ZipOutputStream zip, int number, byte[] pdf) throws IOException {
        zip.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "evidence-%03d.pdf", number)));
        zip.write(pdf);
        zip.closeEntry();
    }

    private Optional<List<List<String>>> rows(Asker asker, UUID organisation, Target of, String language) {
        List<List<String>> rows = new ArrayList<>();
        try {
            lines.each(asker, organisation, of, language, bundles.in(language), line -> {
                if (rows.size() >= MOST) {
                    throw new TooLong();
                }
                rows.add(line.cells().stream().map(EvidenceReport::words).toList());
            });
        } catch (TooLong more) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return Optional.of(rows);
    }

    ReportSheet sheet(Asker asker, UUID organisation, Target of, String language, List<List<String>> rows) {
        TextBundle texts = bundles.in(language);
        String name = organisations.one(asker, organisation).name();
        String whom = scopes.of(asker, organisation).stream().filter(s -> s.id().equals(of.id())).map(Scopes.Scope::name).findFirst()
                .orElse(of.kind() == Target.Kind.PERSON ? rows.stream().map(row -> row.get(0)).findFirst().orElse("") : texts.say("assignments.everybody"));
        List<String> facts = List.of(name + ": " + whom, texts.say("evidence.as-at", moment(clock.instant())), 
                texts.say("evidence.how-checked", settings.publicUrl() + "certificates"));
        return new ReportSheet(language, texts.say("evidence.heading.report"), name, texts.say("evidence.signature"), facts,
                EvidenceLine.HEADS.stream().map(key -> texts.say(key)).toList(), WIDTHS, rows, texts.say("evidence.page"), texts.say("evidence.what-is"));
    }

    private static String moment(Instant at) {
        return ZonedDateTime.ofInstant(at, Days.UK).format(DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK));
    }

    private static String words(Object cell) {
        return cell instanceof LocalDate day ? day.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)) : cell == null ? "" : cell.toString();
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("too long for a report", null, false, false);
        }
    }
}
