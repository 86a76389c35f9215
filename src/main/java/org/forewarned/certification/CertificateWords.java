package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.CompletionKind;
import org.forewarned.learning.CompletionView;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Translation;
import org.forewarned.platform.Days;
import org.forewarned.platform.Settings;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.TextBundles;

/** Says what stands on a certificate, in a language. */
@ApplicationScoped
public class CertificateWords {

    private TextBundles bundles;
    private Settings settings;

    protected CertificateWords() {
    }

    @Inject
    public CertificateWords(TextBundles bundles, Settings settings) {
        this.bundles = bundles;
        this.settings = settings;
    }

    /**
     * The words for one certificate.
     *
     * @param name none for "the holder of this certificate"
     * @param site where it can be checked: scheme and host, without a slash at the end
     */
    public CertificateSheet sheet(CertificateNumber number, Optional<String> name, PublishedModule module, CompletionView completion, String language, String site) {
        Translation words = module.in(language);
        TextBundle texts = bundles.in(words.language());
        URI check = URI.create(site + "/certificates/" + number.text());
        return new CertificateSheet(number, completion.kind() == CompletionKind.PASSED ? CertificateSheet.Kind.PASSED : CertificateSheet.Kind.ATTENDED,
                name, words.title(), module.number(), Days.of(module.publishedAt()), List.copyOf(words.objectives().values()),
                completion.nation().map(Nation::slug).map(slug -> texts.say("nation." + slug)), module.text().facts().minutes(),
                Days.of(completion.completedAt()), completion.validUntil().map(Days::last), review(module.text().facts().review(), texts, words.language()),
                settings.operator().isKnown() ? settings.operator().name() : texts.say("certificate.issuer"), check,
                check.getRawAuthority() + "/certificates", words.language());
    }

    private static String review(ModuleFacts.Review review, TextBundle texts, String language) {
        return review.reviewed() ? texts.say("certificate.reviewed", review.date().map(day -> read(day, language)).orElse(""), review.reviewer())
                : texts.say("certificate.unreviewed", read(review.written(), language));
    }

    private static String read(LocalDate day, String language) {
        return Days.read(day, language.equals("en") ? Locale.UK : Locale.forLanguageTag(language));
    }
}
