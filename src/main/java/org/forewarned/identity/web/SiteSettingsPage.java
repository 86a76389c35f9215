package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.identity.Colleagues;
import org.forewarned.platform.ChangedSettings;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Setting;
import org.forewarned.platform.SiteSettings;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Texts;

/** How this installation is set, for administrators: what each setting means, what holds and where that comes from; a few are changed here. */
@Named
@RequestScoped
public class SiteSettingsPage {

    private static final String HERE = "/administration/settings";
    private static final List<String> SHOWS = List.of("all", "set", "open");
    private static final String VALUE = "value";

    private Desk desk;
    private Texts texts;
    private Door door;
    private List<SiteSettings.Line> all;
    private Map<UUID, String> people;
    private SiteSettings.Line one;
    private boolean asking;

    protected SiteSettingsPage() {
    }

    @Inject
    SiteSettingsPage(Desk desk, Texts texts, Door door) {
        this.desk = desk;
        this.texts = texts;
        this.door = door;
    }

    /** The settings, and those who changed them. */
    @RequestScoped
    public static class Desk {

        private SiteSettings settings;
        private Colleagues colleagues;

        protected Desk() {
        }

        @Inject
        Desk(SiteSettings settings, Colleagues colleagues) {
            this.settings = settings;
            this.colleagues = colleagues;
        }

        SiteSettings settings() {
            return settings;
        }

        Colleagues colleagues() {
            return colleagues;
        }
    }

    public void enter() {
        all = desk.settings().all(door.current());
        people = desk.colleagues().addresses(door.current(), all.stream().flatMap(line -> line.change().stream()).map(ChangedSettings.Change::by).collect(Collectors.toSet()));
        String word = door.visit().query("setting");
        if (!word.isEmpty()) {
            one = desk.settings().open(door.current(), Setting.of(word).orElseThrow(NotAllowed::new));
        }
    }

    /** First says what would hold; the second time, on that page, lets it hold. */
    public void post() {
        if (one == null) {
            throw new NotAllowed();
        }
        if (isBack()) {
            if (door.form().has("sure")) {
                desk.settings().back(door.current(), one.setting());
                Redirect.to(HERE + "?done=back#s-" + getWord());
            }
            asking = one.change().isPresent();
        } else if (!desk.settings().allowed(one.setting(), typed())) {
            door.form().problem(VALUE, "site-settings.fault." + fault());
        } else if (door.form().has("sure")) {
            desk.settings().change(door.current(), one.setting(), typed());
            Redirect.to(HERE + "?done=changed#s-" + getWord());
        } else {
            asking = true;
        }
    }

    private String typed() {
        return door.form().value(VALUE);
    }

    /** Which message says what is allowed. */
    private String fault() {
        return switch (one.setting()) {
            case EXIT_URL -> "address";
            case OPERATOR_EMAIL -> "email";
            case KEEP_ANSWERS_MONTHS, KEEP_LEARNERS_MONTHS, KEEP_LEFT_MONTHS -> "months";
            case KEEP_IMPORTS_DAYS -> "days";
            default -> "line";
        };
    }

    /** Whether the page is about one setting, to change it. */
    public boolean isEditing() {
        return one != null;
    }

    public boolean isAsking() {
        return asking;
    }

    /** Whether what the program brings shall hold again. */
    public boolean isBack() {
        return door.form().has("back");
    }

    public boolean isChanged() {
        return one.change().isPresent();
    }

    public String getWord() {
        return one.setting().word();
    }

    public String getMeans() {
        return means(one.setting());
    }

    public String getHint() {
        return texts.say("site-settings.hint." + fault());
    }

    /** The page about this setting, for its forms. */
    public String getUrl() {
        return HERE + "?setting=" + getWord();
    }

    public String getValue() {
        return one.value();
    }

    public String getBefore() {
        return said(one.value());
    }

    public String getStandard() {
        return said(one.setting().standard());
    }

    /** What would hold. */
    public String getThen() {
        return isBack() ? getStandard() : typed();
    }

    /** What was typed, for the second step. */
    public String getTyped() {
        return typed();
    }

    /** What that means for others. */
    public String getConsequence() {
        String word = getWord();
        return texts.say("site-settings.then." + (word.startsWith("keep-") ? "keep" : word.startsWith("operator-") ? "operator" : "exit"));
    }

    /** What was done, as the end of a key; empty on any other visit. */
    public String getDone() {
        String done = door.visit().query("done");
        return List.of("changed", "back").contains(done) ? done : "";
    }

    public String getFind() {
        return door.visit().query("find");
    }

    public String getShow() {
        return SHOWS.contains(door.visit().query("show")) ? door.visit().query("show") : SHOWS.get(0);
    }

    public List<Choice> getShows() {
        return SHOWS.stream().map(show -> new Choice(show, texts.say("site-settings.show." + show, all.stream().filter(line -> shown(line, show)).count()), show.equals(getShow()))).toList();
    }

    public List<Row> getRows() {
        String sought = getFind().toLowerCase(Locale.ROOT);
        return all.stream().filter(line -> shown(line, getShow())).map(this::row)
                .filter(row -> (row.key() + " " + row.means() + " " + row.value()).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    private static boolean shown(SiteSettings.Line line, String show) {
        return switch (show) {
            case "set" -> line.set();
            case "open" -> line.setting().changeable();
            default -> true;
        };
    }

    private Row row(SiteSettings.Line line) {
        Setting setting = line.setting();
        return new Row(setting.word(), setting.key(), means(setting), setting.secret() ? texts.say(line.set() ? "site-settings.secret" : "site-settings.nothing") : said(line.value()),
                line.value().equals(setting.standard()) ? "" : setting.standard(), line.from().word(), line.set(), line.change().map(this::changed).orElse(""),
                line.open() ? HERE + "?setting=" + URLEncoder.encode(setting.word(), StandardCharsets.UTF_8) : "", setting.changeable() && !line.open());
    }

    private String changed(ChangedSettings.Change change) {
        return texts.say("site-settings.changed", Optional.ofNullable(people.get(change.by())).orElseGet(() -> texts.say("site-settings.somebody")), door.moment(change.at()));
    }

    private String means(Setting setting) {
        return texts.say("site-settings.means." + setting.word());
    }

    private String said(String value) {
        return value.isEmpty() ? texts.say("site-settings.nothing") : value;
    }

    /** What can be shown, with how many are so. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /**
     * A setting in the list.
     *
     * @param standard what holds when nothing is set; empty where that holds, or the program works it out
     * @param from the end of the key that says where it is set
     * @param changed by whom and when it was changed here; empty otherwise
     * @param url where it is changed; empty where it can't be here
     * @param fixed whether it could be changed here if the server did not set it
     */
    public record Row(String word, String key, String means, String value, String standard, String from, boolean set, String changed, String url, boolean fixed) {
    }
}
