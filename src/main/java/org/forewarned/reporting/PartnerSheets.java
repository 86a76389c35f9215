package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.certification.Press;
import org.forewarned.certification.ReportSheet;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;

/** Frozen tables in words, for the page and for files: all of them say the same. */
@ApplicationScoped
public class PartnerSheets {

    private PartnerTables tables;
    private Catalogue catalogue;
    private Press press;
    private TextBundles bundles;

    protected PartnerSheets() {
    }

    @Inject
    public PartnerSheets(PartnerTables tables, Catalogue catalogue, Press press, TextBundles bundles) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.press = press;
        this.bundles = bundles;
    }

    /** The tables of a month in a language; nothing where none were frozen. */
    public Optional<PartnerSheet> of(PartnerView link, YearMonth month, String language) {
        TextBundle texts = bundles.in(language);
        return tables.of(link, month).map(frozen -> {
            List<String> heads = frozen.modules().stream().map(id -> catalogue.module(id).map(m -> m.in(language).title()).orElse(id)).toList();
            List<PartnerSheet.Row> done = new ArrayList<>(frozen.rows().stream().map(row -> new PartnerSheet.Row(name(row, texts),
                    row.cells().stream().map(cell -> people(cell, texts)).toList())).toList());
            done.add(new PartnerSheet.Row(texts.say("partners.all"), frozen.totals().stream().map(total -> total(total, texts)).toList()));
            List<PartnerSheet.Row> inTime = frozen.rows().stream().map(row -> new PartnerSheet.Row(name(row, texts),
                    row.cells().stream().map(cell -> share(cell, texts)).toList())).toList();
            return new PartnerSheet(monthName(month, language), texts.say(link.organisation().isPresent() ? "partners.unit" : "partners.kind"), heads, done, inTime);
        });
    }

    /** As CSV: UTF-8 with the mark by which Excel knows it. */
    public void csv(PartnerSheet sheet, String language, OutputStream out) throws IOException {
        TextBundle texts = bundles.in(language);
        try (SheetCsv csv = new SheetCsv(out, heads(sheet, texts))) {
            rows(sheet, texts).forEach(csv::line);
        }
    }

    /** As a signed PDF, which can be checked where certificates are. */
    public byte[] pdf(PartnerView link, PartnerSheet sheet, String language) {
        TextBundle texts = bundles.in(language);
        List<String> heads = heads(sheet, texts);
        List<Integer> widths = new ArrayList<>(List.of(16, 20));
        widths.addAll(Collections.nCopies(heads.size() - 2, 12));
        String issuer = Optional.of(tables.organisation(link)).filter(name -> !name.isEmpty()).orElseGet(() -> texts.say("frame.name"));
        List<String> facts = List.of(issuer + ": " + sheet.month(), texts.say("partners.small"), texts.say("partners.totals"));
        return press.print(new ReportSheet(language, texts.say("partners.report"), issuer, texts.say("evidence.signature"), facts, heads, widths,
                rows(sheet, texts), texts.say("partners.page"), texts.say("evidence.what-is")));
    }

    /** A month as people say it. */
    public String monthName(YearMonth month, String language) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", language.equals("en") ? Locale.UK : Locale.forLanguageTag(language)));
    }

    private static List<String> heads(PartnerSheet sheet, TextBundle texts) {
        return Stream.concat(Stream.of(texts.say("partners.what"), sheet.group()), sheet.heads().stream()).toList();
    }

    private static List<List<String>> rows(PartnerSheet sheet, TextBundle texts) {
        return Stream.concat(sheet.done().stream().map(row -> row(texts.say("partners.done"), row)),
                sheet.inTime().stream().map(row -> row(texts.say("partners.in-time"), row))).toList();
    }

    private static List<String> row(String what, PartnerSheet.Row row) {
        return Stream.concat(Stream.of(what, row.name()), row.cells().stream()).toList();
    }

    private static String name(PartnerTables.Row row, TextBundle texts) {
        return OrganisationKind.fromSlug(row.slug()).map(kind -> texts.say("organisation-kind." + kind.slug()))
                .orElseGet(() -> row.name().isEmpty() ? texts.say("partners.no-unit") : row.name());
    }

    private static String people(Optional<Printed> cell, TextBundle texts) {
        return cell.map(printed -> String.format(Locale.UK, "%,d", printed.people())).orElseGet(() -> texts.say("partners.few"));
    }

    private static String share(Optional<Printed> cell, TextBundle texts) {
        return cell.flatMap(Printed::share).map(share -> texts.say("partners.share", share)).orElseGet(() -> texts.say("partners.few"));
    }

    private static String total(Optional<Printed.Total> total, TextBundle texts) {
        return total.map(t -> t.most().map(most -> texts.say("partners.between", t.least(), most)).orElseGet(() -> texts.say("partners.at-least", t.least())))
                .orElseGet(() -> texts.say("partners.not-shown"));
    }
}
