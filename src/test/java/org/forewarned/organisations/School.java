package org.forewarned.organisations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.identity.Somebody;
import org.forewarned.organisations.sheet.SheetFault;
import org.forewarned.platform.testing.OpenServer;

/**
 * A confirmed school on the {@link OpenServer}, with two units, somebody in the first, and people who coordinate: for tests of what its pages show to whom.
 *
 * @param id of the school
 * @param member somebody in its first unit
 * @param way a link into the whole of it
 * @param list that was uploaded
 */
public record School(UUID id, UUID member, UUID way, UUID list, Somebody coordinator, Somebody deputy, Somebody unitCoordinator,
        Somebody unitDeputy) {

    private static School shared;

    /** The one that all tests share, which only look at it. */
    public static synchronized School shared() {
        if (shared == null) {
            shared = fresh("Harbour Lane Academy");
        }
        return shared;
    }

    /** A new one of this name. */
    public static School fresh(String name) {
        Somebody head = Somebody.with();
        Somebody deputy = Somebody.with();
        Somebody leader = Somebody.with();
        Somebody helper = Somebody.with();
        OrganisationsWorld.Somebody asker = asker(head);
        return in(world -> {
            UUID id = world.registry.register(asker, OrganisationsWorld.school(name));
            world.register.confirm(OrganisationsWorld.Somebody.administrator(), id);
            UUID north = world.registry.addUnit(asker, id, Optional.empty(), "North site");
            world.registry.addUnit(asker, id, Optional.empty(), "South site");
            ask(world, asker, id, OrganisationRole.DEPUTY, Optional.empty(), deputy);
            ask(world, asker, id, OrganisationRole.COORDINATOR, Optional.of(north), leader);
            ask(world, asker, id, OrganisationRole.DEPUTY, Optional.of(north), helper);
            UUID member = world.people.add(asker, id, new PersonEntry("Priya Raman", Optional.of(north), "Teacher", "priya@school.example", "4711", false));
            UUID way = world.ways.make(asker, id, WayKind.LINK, Optional.empty(), false, Duration.ofDays(30));
            return new School(id, member, way, upload(world, asker, id), head, deputy, leader, helper);
        });
    }

    /** Does something with the use cases on the server's database. */
    public static <T> T in(Function<OrganisationsWorld, T> use) {
        OpenServer open = OpenServer.shared();
        return open.in(em -> use.apply(new OrganisationsWorld(em, Somebody.now(), open.keys())));
    }

    /** The asker that this account is for use cases. */
    public static OrganisationsWorld.Somebody asker(Somebody somebody) {
        return new OrganisationsWorld.Somebody(Optional.of(somebody.account()), Optional.empty(), Set.of());
    }

    private static void ask(OrganisationsWorld world, OrganisationsWorld.Somebody head, UUID id, OrganisationRole role, Optional<UUID> unit, Somebody whom) {
        UUID way = world.ways.askToCoordinate(head, id, role, unit);
        world.joining.coordinate(asker(whom), world.ways.one(head, id, way).code());
    }

    private static UUID upload(OrganisationsWorld world, OrganisationsWorld.Somebody head, UUID id) {
        try {
            return world.imports.upload(head, id, "Name,ID\nTom Okafor,12\nNobody,\n".getBytes(StandardCharsets.UTF_8));
        } catch (SheetFault fault) {
            throw new AssertionError(fault);
        }
    }
}
