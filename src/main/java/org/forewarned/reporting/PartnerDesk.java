package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Hands out frozen tables to whoever has an open link, as a page shows them and as files. */
@ApplicationScoped
public class PartnerDesk {

    private PartnerTables tables;
    private PartnerSheets sheets;

    protected PartnerDesk() {
    }

    @Inject
    public PartnerDesk(PartnerTables tables, PartnerSheets sheets) {
        this.tables = tables;
        this.sheets = sheets;
    }

    /** The months that a link shows, newest first. */
    public List<YearMonth> months(PartnerView link) {
        return tables.months(link);
    }

    /** The tables of a month; nothing for a link that does not open, and where nothing was frozen. */
    public Optional<PartnerSheet> sheet(PartnerView link, YearMonth month, String language) {
        return link.open() ? sheets.of(link, month, language) : Optional.empty();
    }

    /** The name of the organisation whose units a link shows; empty for one over all. */
    public String organisation(PartnerView link) {
        return tables.organisation(link);
    }

    public String monthName(YearMonth month, String language) {
        return sheets.monthName(month, language);
    }

    public void csv(PartnerSheet sheet, String language, OutputStream out) throws IOException {
        sheets.csv(sheet, language, out);
    }

    public byte[] pdf(PartnerView link, PartnerSheet sheet, String language) {
        return sheets.pdf(link, sheet, language);
    }
}
