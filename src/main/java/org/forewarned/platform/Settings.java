package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings as values of their kinds. What they mean stands in the operator's guide. */
@ApplicationScoped
public class Settings {

    private final Function<Setting, Optional<String>> source;
    private volatile ChangedSettings changed;

    /** Reads MicroProfile Config: environment, system properties, files. */
    public Settings() {
        this(kept(s -> ConfigProvider.getConfig().getOptionalValue(s.key(), String.class)));
    }

    /** With values from anywhere, for tests. */
    public Settings(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    /** What the server sets stays as long as it runs. */
    private static Function<Setting, Optional<String>> kept(Function<Setting, Optional<String>> source) {
        Map<Setting, Optional<String>> read = new ConcurrentHashMap<>();
        return setting -> read.computeIfAbsent(setting, source);
    }

    /** From now on what administrators have changed here holds as well. */
    public void follow(ChangedSettings changes) {
        changed = changes;
    }

    /** The value of a setting: as the server sets it, else as it was changed here, else its standard value; never null. */
    public String text(Setting setting) {
        return set(setting).or(() -> here(setting)).orElse(setting.standard());
    }

    /** What the server sets. */
    public Optional<String> set(Setting setting) {
        return source.apply(setting).map(String::strip).filter(v -> !v.isEmpty());
    }

    private Optional<String> here(Setting setting) {
        ChangedSettings changes = changed;
        return changes == null || !setting.changeable() ? Optional.empty() : changes.value(setting);
    }

    /** The data folder. */
    public Path home() {
        return optionalPath(Setting.HOME).orElseGet(Folders::data).toAbsolutePath();
    }

    /** The address under which people reach this installation; ends with a slash. */
    public URI publicUrl() {
        String set = text(Setting.PUBLIC_URL);
        return URI.create(set.isEmpty() ? "http://localhost:" + text(Setting.PORT) + "/" : set);
    }

    /** Where "Leave this site" leads. */
    public URI exitUrl() {
        return URI.create(text(Setting.EXIT_URL));
    }

    /** Who runs this installation. */
    public Operator operator() {
        return new Operator(text(Setting.OPERATOR_NAME), text(Setting.OPERATOR_EMAIL),
                text(Setting.OPERATOR_TELEPHONE), text(Setting.OPERATOR_ADDRESS));
    }

    /** Addresses of proxies whose word on a visitor's address is believed. */
    public List<String> proxies() {
        return Stream.of(text(Setting.PROXIES).split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
    }

    /** The moment from which the clock runs in tests; empty for the real time. */
    public Optional<Instant> clock() {
        return optional(Setting.CLOCK).map(Instant::parse);
    }

    /** Whether nothing here is real, and every page has to say so. */
    public boolean demonstration() {
        return optional(Setting.DEMONSTRATION).isPresent();
    }

    /** The JDBC address of the database, with the embedded one in the data folder when nothing is set. */
    public String databaseUrl() {
        return optional(Setting.DATABASE_URL).orElseGet(() -> "jdbc:derby:" + home().resolve("database"));
    }

    /** The moment that lies as many months before {@code now} as this setting says; nothing where it says 0. */
    public Optional<Instant> before(Setting months, Instant now) {
        return before(Integer.parseInt(text(months)), now);
    }

    /** The moment that lies so many months before {@code now}; nothing for 0. */
    public static Optional<Instant> before(int months, Instant now) {
        return months == 0 ? Optional.empty() : Optional.of(now.atZone(Days.UK).minusMonths(months).toInstant());
    }

    /** A value that may be missing. */
    public Optional<String> optional(Setting setting) {
        return Optional.of(text(setting)).filter(v -> !v.isEmpty());
    }

    private Optional<Path> optionalPath(Setting setting) {
        return optional(setting).map(Path::of);
    }
}
