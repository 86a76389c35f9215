package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.forewarned.organisations.Target;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;

/** Writes evidence into files, as long as it may be, without holding it. */
@ApplicationScoped
public class EvidenceFiles {

    private EvidenceLines lines;
    private TextBundles bundles;

    protected EvidenceFiles() {
    }

    @Inject
    public EvidenceFiles(EvidenceLines lines, TextBundles bundles) {
        this.lines = lines;
        this.bundles = bundles;
    }

    /** Goes no further when the asker may not have it: called before the first byte is written. */
    public void may(Asker asker, UUID organisation, Target of) {
        lines.may(asker, organisation, of);
    }

    /** How many people it would be evidence of. */
    public long people(Asker asker, UUID organisation, Target of) {
        return lines.people(asker, organisation, of);
    }

    public void csv(Asker asker, UUID organisation, Target of, String language, OutputStream out) throws IOException {
        csv(asker, organisation, of, language, out, people -> { });
    }

    public void xlsx(Asker asker, UUID organisation, Target of, String language, OutputStream out) throws IOException {
        xlsx(asker, organisation, of, language, out, people -> { });
    }

    void csv(Asker asker, UUID organisation, Target of, String language, OutputStream out, IntConsumer people) throws IOException {
        TextBundle texts = bundles.in(language);
        try (EvidenceCsv csv = new EvidenceCsv(out, heads(texts))) {
            lines.each(asker, organisation, of, language, texts, csv, people);
        }
    }

    void xlsx(Asker asker, UUID organisation, Target of, String language, OutputStream out, IntConsumer people) throws IOException {
        TextBundle texts = bundles.in(language);
        try (EvidenceXlsx sheet = new EvidenceXlsx(out, texts.say("evidence.sheet"), heads(texts))) {
            lines.each(asker, organisation, of, language, texts, sheet, people);
        }
    }

    private static List<String> heads(TextBundle texts) {
        return EvidenceLine.HEADS.stream().map(key -> texts.say(key)).toList();
    }
}
