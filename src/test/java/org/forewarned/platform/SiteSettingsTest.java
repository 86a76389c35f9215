package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.SiteSettings.From;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.ContentPages;
import org.forewarned.platform.web.TextBundles;
import org.junit.jupiter.api.Test;

/** What holds, where it comes from, and changing it while the program runs; on each database. */
@DatabaseTest
class SiteSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Map<Setting, String> SERVER = Map.of(Setting.OPERATOR_NAME, "A council", Setting.SMTP_PASSWORD, "sesame",
            Setting.DATABASE_URL, "jdbc:postgresql://ada:sesame@db/forewarned?password=sesame&ssl=true");

    private final Database database;
    private final Asker administrator = Somebody.administrator();
    private final List<Administered> noted = new ArrayList<>();

    SiteSettingsTest(Database database) {
        this.database = database;
    }

    /** As on one server: what it reads, and the page of its settings. */
    private final class Server {
        private final Settings settings = new Settings(setting -> Optional.ofNullable(SERVER.get(setting)));
        private final ChangedSettings changes = new ChangedSettings(database.source(), Clock.fixed(NOW, ZoneOffset.UTC));
        private final SiteSettings site = new SiteSettings(settings, changes, noted::add);

        private Server() {
            settings.follow(changes);
        }

        private SiteSettings.Line line(Setting setting) {
            return site.all(administrator).stream().filter(line -> line.setting() == setting).findFirst().orElseThrow();
        }
    }

    @Test
    void allAreToldButNoSecret() {
        Server server = new Server();
        assertThat(server.site.all(administrator)).extracting(SiteSettings.Line::setting).containsExactly(Setting.values());
        assertThat(server.site.all(administrator)).extracting(SiteSettings.Line::value).noneMatch(value -> value.contains("sesame"));
        assertThat(server.line(Setting.DATABASE_URL).value()).isEqualTo("jdbc:postgresql://…@db/forewarned?password=…&ssl=true");
        assertThat(server.line(Setting.PORT)).matches(line -> line.value().equals("8080") && line.from() == From.NOWHERE && !line.open());
        assertThatThrownBy(() -> server.site.all(Somebody.withAccount())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangeHoldsAtOnceForAllServersAndGoesBack() {
        Server server = new Server();
        Server other = new Server();
        server.site.change(administrator, Setting.KEEP_LEFT_MONTHS, "12");
        assertThat(server.settings.text(Setting.KEEP_LEFT_MONTHS)).isEqualTo("12");
        assertThat(other.settings.text(Setting.KEEP_LEFT_MONTHS)).isEqualTo("12");
        assertThat(server.line(Setting.KEEP_LEFT_MONTHS)).matches(line -> line.from() == From.HERE && line.open());
        assertThat(server.line(Setting.KEEP_LEFT_MONTHS).change().orElseThrow()).isEqualTo(new ChangedSettings.Change("12", administrator.signedIn(), NOW));

        server.site.change(administrator, Setting.KEEP_LEFT_MONTHS, "24");
        assertThat(server.settings.text(Setting.KEEP_LEFT_MONTHS)).isEqualTo("24");
        server.site.back(administrator, Setting.KEEP_LEFT_MONTHS);
        server.site.back(administrator, Setting.KEEP_LEFT_MONTHS);
        assertThat(server.settings.text(Setting.KEEP_LEFT_MONTHS)).isEqualTo("72");
        assertThat(noted).extracting(Administered::deed, Administered::detail).as("going back twice is one deed").containsExactly(
                Tuple.tuple("setting-changed", "FOREWARNED_KEEP_LEFT_MONTHS"), Tuple.tuple("setting-changed", "FOREWARNED_KEEP_LEFT_MONTHS"),
                Tuple.tuple("setting-back", "FOREWARNED_KEEP_LEFT_MONTHS"));
    }

    @Test
    void whatTheServerSetsWhatIsWrongAndWhatOpensTheMachineIsNotChangedHere() {
        Server server = new Server();
        for (Setting setting : List.of(Setting.OPERATOR_NAME, Setting.SMTP_HOST, Setting.PROXIES, Setting.KEEP_AUDIT_MONTHS, Setting.KEY)) {
            assertThatThrownBy(() -> server.site.change(administrator, setting, "1")).as(setting.key()).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> server.site.change(administrator, Setting.EXIT_URL, "javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.site.change(Somebody.withAccount(), Setting.EXIT_URL, "https://example.org/")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> server.site.back(Somebody.withAccount(), Setting.EXIT_URL)).isInstanceOf(NotAllowed.class);
        assertThat(server.settings.exitUrl()).hasHost("www.bbc.co.uk");
        assertThat(noted).isEmpty();
    }

    @Test
    void aValueThatIsNotAllowedAnyMoreDoesNotHold() {
        Server server = new Server();
        server.site.change(administrator, Setting.EXIT_URL, "https://example.org/");
        database.write(em -> em.createNativeQuery("update changed_setting set changed_to = 'nonsense'").executeUpdate());
        assertThat(new Server().settings.exitUrl()).hasHost("www.bbc.co.uk");
    }

    @Test
    void pagesThatSayForHowLongSomethingIsKeptFollow() {
        Server server = new Server();
        ContentPages pages = new ContentPages(new Content(), server.settings, new TextBundles(new Content()));
        assertThat(pages.page("privacy", "en").orElseThrow().html()).contains(": 12 months");
        server.site.change(administrator, Setting.KEEP_ANSWERS_MONTHS, "7");
        assertThat(pages.page("privacy", "en").orElseThrow().html()).contains(": 7 months").doesNotContain(": 12 months");
    }
}
