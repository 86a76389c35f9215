package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How this installation is set, for administrators: every setting, what holds and where that comes from. A few may be changed here while the program runs,
 * where the server sets nothing; all others are changed where they are set.
 */
@ApplicationScoped
public class SiteSettings {

    private static final String ROLE = "administrator";

    private Settings settings;
    private ChangedSettings changes;
    private Consumer<Administered> noted;

    protected SiteSettings() {
    }

    @Inject
    public SiteSettings(Settings settings, ChangedSettings changes, Event<Administered> noted) {
        this(settings, changes, noted::fire);
    }

    SiteSettings(Settings settings, ChangedSettings changes, Consumer<Administered> noted) {
        this.settings = settings;
        this.changes = changes;
        this.noted = noted;
    }

    /** Where what holds comes from. */
    public enum From {
        PROPERTY, ENVIRONMENT, FILE, HERE, NOWHERE;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A setting and how it stands.
     *
     * @param value what holds; empty for a secret, and where nothing does
     * @param change by whom and when it was changed here, where that holds
     * @param open whether it may be changed here now
     */
    public record Line(Setting setting, String value, From from, Optional<ChangedSettings.Change> change, boolean open) {

        /** Whether it is set anywhere. */
        public boolean set() {
            return from != From.NOWHERE;
        }
    }

    /** All of them, in the order of the guide. */
    public List<Line> all(Asker asker) {
        asker.require(ROLE);
        return Stream.of(Setting.values()).map(this::line).toList();
    }

    /** One that may be changed here now. */
    public Line open(Asker asker, Setting setting) {
        asker.require(ROLE);
        return Optional.of(line(setting)).filter(Line::open).orElseThrow(NotAllowed::new);
    }

    /** Whether this value is allowed for it. An empty one is not: taking a change back is another deed. */
    public boolean allowed(Setting setting, String value) {
        return !value.isEmpty() && setting.problem(value).isEmpty();
    }

    /** Lets this value hold from now on, on other servers within seconds. */
    public void change(Asker asker, Setting setting, String value) {
        open(asker, setting);
        if (!allowed(setting, value)) {
            throw new IllegalArgumentException(setting.key());
        }
        noted.accept(new Administered(asker, "setting-changed", setting.key()));
        changes.put(setting, value, asker.signedIn());
    }

    /** Lets what the program brings hold again. */
    public void back(Asker asker, Setting setting) {
        open(asker, setting);
        if (changes.change(setting).isPresent()) {
            noted.accept(new Administered(asker, "setting-back", setting.key()));
            changes.remove(setting);
        }
    }

    private Line line(Setting setting) {
        boolean set = settings.set(setting).isPresent();
        Optional<ChangedSettings.Change> change = set || !setting.changeable() ? Optional.empty() : changes.change(setting);
        From from = set ? server(setting) : change.isPresent() ? From.HERE : From.NOWHERE;
        return new Line(setting, setting.secret() ? "" : withoutPassword(settings.text(setting)), from, change, setting.changeable() && !set);
    }

    /** The launcher has said where it found each; what it worked out itself is set nowhere. */
    private static From server(Setting setting) {
        return Stream.of(System.getProperty("forewarned.sources", "").split(",")).map(pair -> pair.split(":", 2)).filter(pair -> pair[0].equals(setting.name()) && pair.length == 2)
                .map(pair -> From.valueOf(pair[1].toUpperCase(Locale.ROOT))).findFirst().orElse(From.NOWHERE);
    }

    /** The address of a database may hold a password. */
    private static String withoutPassword(String value) {
        return value.replaceAll("(?i)(password=)[^&;]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }
}
