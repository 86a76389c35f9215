package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A person with a browser of their own: nothing kept from before. What tests say is what a person does and sees. Whatever goes wrong behind
 * the page (a console error, a script's exception, a status over 399, a request to another host) fails the test when the visitor leaves.
 */
public final class Visitor implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-first-run", "--disable-gpu");
    private static final File SHARED_MEMORY = new File("/dev/shm");
    private static final long ENOUGH_SHARED_MEMORY = 1L << 30;
    private static final int PATIENCE_MILLIS = 30_000;
    private static Browser browser;

    private final RunningServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private final Set<String> sites = new HashSet<>();
    private boolean outages;

    private Visitor(RunningServer server, Browser.NewContextOptions options) {
        this.server = server;
        context = browser().newContext(options.setBaseURL(server.url("/")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> note(message.type().equals("error") && !isExpectedStatus(message.text()), "console: " + message.text()));
        page.onPageError(error -> problems.add("script: " + error));
        context.onResponse(this::look);
    }

    /** A person on an ordinary computer. */
    public static Visitor of(RunningServer server) {
        return of(server, options -> { });
    }

    /** A person with something special: a phone, no JavaScript, dark mode. */
    public static Visitor of(RunningServer server, Consumer<Browser.NewContextOptions> special) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE).setLocale("en-GB");
        special.accept(options);
        return new Visitor(server, options);
    }

    /** Somebody who is signed in with this token, whose pages can be inspected. */
    public static Visitor signedIn(RunningServer server, String token) {
        Visitor visitor = of(server, Visitor::inspecting);
        visitor.context().addCookies(List.of(new Cookie("account", token).setUrl(server.url("/"))));
        return visitor;
    }

    /** Without JavaScript. */
    public static void withoutScript(Browser.NewContextOptions options) {
        options.setJavaScriptEnabled(false);
    }

    /** On a phone, 390 pixels wide. */
    public static void onPhone(Browser.NewContextOptions options) {
        options.setViewportSize(390, 844).setHasTouch(true);
    }

    /** In dark mode. */
    public static void inTheDark(Browser.NewContextOptions options) {
        options.setColorScheme(ColorScheme.DARK);
    }

    /** With a browser that asks for Arabic. */
    public static void inArabic(Browser.NewContextOptions options) {
        options.setLocale("ar");
    }

    /** Lets checkers run their own scripts in the page. */
    public static void inspecting(Browser.NewContextOptions options) {
        options.setBypassCSP(true);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Optional<Path> program = BrowserProgram.find();
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
            program.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        }
        return browser;
    }

    /** Where a container leaves little shared memory, pages would crash; elsewhere the disk would be slower. */
    private static List<String> arguments() {
        List<String> all = new ArrayList<>(ARGUMENTS);
        if (SHARED_MEMORY.getUsableSpace() < ENOUGH_SHARED_MEMORY) {
            all.add("--disable-dev-shm-usage");
        }
        return all;
    }

    /** Opens a path of the site, which begins with a slash. */
    public Visitor open(String path) {
        page.navigate(server.url(path));
        return this;
    }

    /** Opens a page as it was sent to somebody else; all that it loads comes from the server. */
    public Visitor open(String path, String html) {
        page.unroute("**/*");
        page.route("**/*", route -> {
            if (route.request().isNavigationRequest()) {
                route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html;charset=UTF-8").setBody(html));
            } else {
                route.resume();
            }
        });
        return open(path);
    }

    /** Follows the link of this name. */
    public Visitor follow(String name) {
        return press(AriaRole.LINK, name);
    }

    /** Presses the button of this name. */
    public Visitor press(String name) {
        return press(AriaRole.BUTTON, name);
    }

    /** Chooses the radio button or checkbox of this label. */
    public Visitor choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    /** Types into the field of this label. */
    public Visitor type(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    /** Presses a key, wherever the focus is. */
    public Visitor key(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Makes sure that this text stands on the page and can be seen. */
    public Visitor sees(String text) {
        Locator found = page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first();
        try {
            found.waitFor();
        } catch (com.microsoft.playwright.TimeoutError missing) {
            fail("\"%s\" is not on %s:%n%s", text, page.url(), page.locator("body").innerText());
        }
        return this;
    }

    /** Makes sure that this text can't be seen. */
    public Visitor seesNo(String text) {
        assertThat(page.locator("body").innerText()).as(page.url()).doesNotContain(text);
        return this;
    }

    /** The page's first heading. */
    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** Where the visitor is: the path, with its query. */
    public String path() {
        URI uri = URI.create(page.url());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Says that answers with this status belong to the test. */
    public Visitor expecting(int status) {
        expected.add(status);
        return this;
    }

    /** Says that the test takes the server away, or the way to it. */
    public Visitor expectingOutages() {
        outages = true;
        return this;
    }

    /** Says that the test leads to another site, whose address begins like this. */
    public Visitor expecting(String elsewhere) {
        sites.add(elsewhere);
        return this;
    }

    /** The page itself, for what has no verb here. */
    public Page page() {
        return page;
    }

    /** The visitor's browser: cookies, further tabs. */
    public BrowserContext context() {
        return context;
    }

    /** What has gone wrong behind the page so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Leaves; fails if anything went wrong behind the pages. */
    @Override
    public void close() {
        context.close();
        assertThat(problems).as("what went wrong behind the pages").isEmpty();
    }

    private Visitor press(AriaRole role, String name) {
        String beginning = "^\\s*" + name.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");      // a browser's pattern knows no \\Q
        page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(beginning, Pattern.CASE_INSENSITIVE)))
                .filter(new Locator.FilterOptions().setVisible(true)).first().click();
        page.waitForLoadState();
        return this;
    }

    private void look(Response response) {
        note(response.status() >= 400 && !expected.contains(response.status()), response.status() + " for " + response.url());
        boolean known = response.url().startsWith(server.url("/")) || sites.stream().anyMatch(response.url()::startsWith);
        note(response.url().startsWith("http") && !known, "another host: " + response.url());
    }

    private boolean isExpectedStatus(String message) {
        return message.startsWith("Failed to load resource")
                && (outages && message.contains("net::ERR_") || expected.stream().anyMatch(status -> message.contains(" " + status + " ")));
    }

    private void note(boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
