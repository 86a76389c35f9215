package org.forewarned.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ObjectAssert;
import org.forewarned.certification.SessionCertificates.Made;
import org.forewarned.certification.model.CertificateRepository;
import org.forewarned.learning.CompletionKind;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SessionCertificatesTest {

    private final Database database;
    private final Instant now = AssigningWorld.NOW;
    private Place charity;
    private UUID session;

    SessionCertificatesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        then(world -> {
            world.learners.seeding.seed();
            charity = world.school();
            session = world.sessions.open(charity.coordinator(), charity.id(), Optional.empty(), "county-lines", Optional.empty());
        });
    }

    @Test
    void eachNameHasACertificateOfAttendanceAndIsNotKept() {
        List<Made> made = make("Zoë O’Neill", "Ann Lee");
        assertThat(made).extracting(one -> one.name().orElse("")).containsExactly("Zoë O’Neill", "Ann Lee");
        for (Made one : made) {
            its(world -> certificates(world).find(one.number()).orElseThrow().kind()).isEqualTo(Optional.of(CompletionKind.ATTENDED));
            its(world -> certificates(world).isFor(one.number(), one.name().orElseThrow())).isEqualTo(true);
            its(world -> certificates(world).isFor(one.number(), "Somebody Else")).isEqualTo(false);
        }
        its(world -> world.sessions.one(charity.coordinator(), charity.id(), session)).matches(s -> s.members() == 0 && s.others() == 2);
        for (String table : List.of("certificate", "attended", "completion", "learner", "membership", "audit_entry")) {
            assertThat(everything(table)).as(table).doesNotContain("Neill").doesNotContain("Ann Lee");
        }
    }

    @Test
    void theSameListAgainIsTheSameCertificates() {
        List<CertificateNumber> first = numbers(make("Ann Lee", "Tom Okafor", "Ann Lee"));
        assertThat(first).doesNotHaveDuplicates();
        assertThat(numbers(make("ann  lee", "TOM OKAFOR", "Ann Lee"))).containsExactlyInAnyOrderElementsOf(first);
        assertThat(make("Ann Lee", "Tom Okafor", "Ann Lee", "Ann Lee")).as("a third of that name").hasSize(4);
        its(world -> world.sessions.one(charity.coordinator(), charity.id(), session).others()).isEqualTo(4L);
    }

    @Test
    void membersHaveThemUnderTheNameByWhichTheyAreKnown() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID member = in(world -> world.person(charity, null, learner, "Amira Khan"));
        UUID unclaimed = in(world -> world.person(charity, null, null, "Callum Reid"));
        then(world -> world.attendance.note(charity.coordinator(), charity.id(), session, List.of(member, unclaimed)));
        List<Made> made = make("Ann Lee");
        assertThat(made).extracting(one -> one.name().orElse("")).containsExactlyInAnyOrder("Amira Khan", "Callum Reid", "Ann Lee");
        assertThat(made.stream().filter(one -> one.completion().learner().equals(learner))).hasSize(1);
        assertThat(numbers(make())).as("those of members, once more").hasSize(2).isSubsetOf(numbers(made));
        assertThat(make("Zoë Ashe")).as("only what is new").extracting(one -> one.name().orElse("")).containsExactly("Zoë Ashe");
    }

    @Test
    void whoMadeTheirOwnUnderAnotherNameKeepsIt() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID member = in(world -> world.person(charity, null, learner, "Amira"));
        then(world -> world.attendance.note(charity.coordinator(), charity.id(), session, List.of(member)));
        then(world -> world.completions.record(charity.coordinator(), charity.id(), session, 0));
        then(world -> certificates(world).issue(learner, world.completions.of(charity.coordinator(), charity.id(), session).keySet().iterator().next(), "Amira Khan", false));
        assertThat(make()).isEmpty();
    }

    private List<Made> make(String... names) {
        return in(world -> new SessionCertificates(world.attendance, world.completions, certificates(world)).make(charity.coordinator(), charity.id(), session, List.of(names)));
    }

    private static List<CertificateNumber> numbers(List<Made> made) {
        return made.stream().map(Made::number).toList();
    }

    private Certificates certificates(AssigningWorld world) {
        return new Certificates(new CertificateRepository(world.em), world.learners.enrolments, new Keys(new byte[32]), Clock.fixed(now, ZoneOffset.UTC));
    }

    private String everything(String table) {
        return in(world -> {
            StringBuilder all = new StringBuilder();
            for (Object row : world.em.createNativeQuery("select * from " + table).getResultList()) {
                all.append(Arrays.deepToString((Object[]) row)).append('\n');
            }
            return all.toString();
        });
    }

    private <T> ObjectAssert<T> its(Function<AssigningWorld, T> use) {
        return assertThatObject(in(use));
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, now)));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now)));
    }
}
