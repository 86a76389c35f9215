package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/**
 * The present request, as a page sees it: which address was asked, in which language, for which nation and work, and the
 * token for its forms. Nation and work are empty until chosen. In pages: {@code #{visit.language}}, {@code #{visit.csrf}}.
 */
@Named
@RequestScoped
public class Visit {

    static final String MATCH = "forewarned.match";
    static final String PATH = "forewarned.path";

    private HttpServletRequest request;
    private TextBundles bundles;
    private Csrf tokens;
    private Place place;
    private String language;
    private String csrf;

    protected Visit() { }

    @Inject
    Visit(HttpServletRequest request, TextBundles bundles, Csrf tokens) {
        this.request = request;
        this.bundles = bundles;
        this.tokens = tokens;
    }

    /** The word of the address's row: {@code param("module")} of {@code /modules/{module}}; empty text if it has none. */
    public String param(String name) {
        return request.getAttribute(MATCH) instanceof Routes.Match match ? match.params().getOrDefault(name, "") : "";
    }

    public Map<String, String> params() {
        return request.getAttribute(MATCH) instanceof Routes.Match match ? match.params() : Map.of();
    }

    /** A query parameter of a GET, trimmed and at most 200 characters; empty text if there is none. */
    public String query(String name) {
        return Form.clean(request.getParameter(name), 200);
    }

    /** The same, at most so many characters. */
    public String query(String name, int longest) {
        return Form.clean(request.getParameter(name), longest);
    }

    /** Where this page's forms are sent: its path, and where a draft is looked at also for whom and what was answered in it. */
    public String address() {
        return params().containsKey("preview") && request.getQueryString() != null ? path() + "?" + request.getQueryString().replaceAll("(^|&)again=[^&]*", "") : path();
    }

    /** This page, with one of its blocks opened again. */
    public String again(String block) {
        String address = address();
        return address + (address.indexOf('?') < 0 ? "?" : "&") + "again=" + block;
    }

    /** The path in the address line, such as {@code /modules/spot-the-signs}. */
    public String path() {
        return request.getAttribute(PATH) instanceof String path ? path : "/";
    }

    /** The code of the language of this page, such as {@code en}. */
    public String language() {
        if (language == null) {
            language = place().language().filter(bundles.languages()::contains).orElseGet(this::accepted);
        }
        return language;
    }

    /** What the frame round a page depends on. */
    public String frame() {
        return language() + " " + nationWord() + " " + accountWord();
    }

    /** Where the frame leads: {@code account} for a browser that was signed in, else {@code sign-in}. Whether it still is, the page itself sees. */
    public String accountWord() {
        return Cookies.read(request, Cookies.ACCOUNT).isPresent() ? "account" : "sign-in";
    }

    /** The key of the language's own name in the texts. */
    public String languageKey() {
        return "language." + language();
    }

    /** The languages that can be chosen. */
    public List<String> languages() {
        return bundles.languages();
    }

    /** What stands in the page's {@code lang}; English is British here. */
    public String lang() {
        return Foreign.tag(language());
    }

    /** What stands in the {@code lang} of something in this language; null, so that no attribute is written, where it is the page's own. */
    public String langOf(String other) {
        return Foreign.to(this, other) ? Foreign.tag(other) : null;
    }

    /** {@code ltr} or {@code rtl} of something in this language; null where it is in the page's own. */
    public String directionOf(String other) {
        return Foreign.to(this, other) ? Foreign.direction(other) : null;
    }

    /** How a field runs in which English may be typed as well: as what is typed; null where the page runs from left to right anyway. */
    public String typed() {
        return direction().equals("rtl") ? "auto" : null;
    }

    /**
     * The language of what is handed on as a file, to an inspector or a partner or cut into cards: English where the page runs from
     * right to left, for our sheets are laid out from left to right.
     */
    public String paper() {
        return direction().equals("rtl") ? "en" : language();
    }

    /** The same as {@code lang} says it. */
    public String paperLang() {
        return Foreign.tag(paper());
    }

    public Locale locale() {
        return language().equals("en") ? Locale.UK : Locale.forLanguageTag(lang());
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return Foreign.direction(language());
    }

    public Optional<Nation> nation() {
        return place().nation();
    }

    /** The chosen nation's word for keys of texts; {@code none} as long as none is chosen. */
    public String nationWord() {
        return nation().map(Nation::slug).orElse("none");
    }

    public Optional<Audience> audience() {
        return place().audience();
    }

    public Place place() {
        if (place == null) {
            place = params().containsKey("preview") ? Place.previewed(query("nation"), query("audience"), query("language")) : Place.of(request);
        }
        return place;
    }

    /** The token that every form carries; empty text as long as the visitor has no learner's cookie. */
    public String csrf() {
        if (csrf == null) {
            csrf = tokens.token(request);
        }
        return csrf;
    }

    /** An address of this site for mails and QR codes, with scheme and host. */
    public String url(String path) {
        return request.getAttribute(Origins.BASE) + path;
    }

    /** Where one goes who leaves. */
    public String exit() {
        return String.valueOf(request.getAttribute(Origins.EXIT));
    }

    /** Whether the frame says that nothing here is real. */
    public boolean demonstration() {
        return Boolean.TRUE.equals(request.getAttribute(Origins.DEMONSTRATION));
    }

    /** The word that allows one script on this page; asking for it opens the policy of this answer for that word. */
    public String nonce() {
        return Headers.nonce(request);
    }

    private String accepted() {
        String header = request.getHeader("Accept-Language");
        return header == null ? "en" : bundles.best(header);
    }
}
