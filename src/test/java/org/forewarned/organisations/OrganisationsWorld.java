package org.forewarned.organisations;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.identity.Addresses;
import org.forewarned.identity.ProvidersWord;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.AddressRepository;
import org.forewarned.identity.CodeWords;
import org.forewarned.identity.Learners;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.ContactRepository;
import org.forewarned.organisations.model.DomainRepository;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.ImportRepository;
import org.forewarned.organisations.model.InterfaceRepository;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.PeopleRepository;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.MailTexts;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.privacy.Privacy;

/** The use cases of organisations on one connection, at a fixed moment. */
public final class OrganisationsWorld {

    private static final Content CONTENT = new Content();
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Somebody who asks. */
    public record Somebody(Optional<UUID> account, Optional<UUID> learner, Set<String> roles) implements Asker {

        /** With an account of their own, and its learner. */
        public static Somebody withAccount() {
            return new Somebody(Optional.of(UUID.randomUUID()), Optional.of(UUID.randomUUID()), Set.of());
        }

        /** A learner without an account. */
        public static Somebody learner(UUID learner) {
            return new Somebody(Optional.empty(), Optional.of(learner), Set.of());
        }

        public static Somebody stranger() {
            return new Somebody(Optional.empty(), Optional.empty(), Set.of());
        }

        public static Somebody administrator() {
            return new Somebody(Optional.of(UUID.randomUUID()), Optional.empty(), Set.of("administrator"));
        }

        @Override
        public boolean has(String role) {
            return roles.contains(role);
        }
    }

    public final OrganisationRepository organisations;
    public final PeopleRepository peopleStored;
    public final Units units;
    public final Standings standings;
    public final Organisations registry;
    public final OrganisationRegister register;
    public final Memberships memberships;
    public final People people;
    public final Ways ways;
    public final Joining joining;
    public final Cards cards;
    public final LocalContacts contacts;
    public final OrganisationsData data;
    public final Forgetting forgetting;
    public final Outbox outbox;
    public final ComingIn comingIn;
    public final Doubles doubles;
    public final OldImports oldImports;
    public final PeopleImports imports;
    public final ImportSteps steps;
    public final Reorganising reorganising;
    public final Invitations invitations;
    public final WaitingPeople waiting;
    public final InvitationStops stops;
    public final OldInvitations oldInvitations;
    public final InvitationsData invitationsData;
    public final Domains domains;
    public final DomainRegister domainRegister;
    public final DomainJoining domainJoining;
    public final InterfaceTokens tokens;
    public final MovingOver moving;
    public final ReorganisationRepository plans;

    public OrganisationsWorld(EntityManager em) {
        this(em, NOW);
    }

    public OrganisationsWorld(EntityManager em, Instant now) {
        this(em, now, new Keys(new byte[32]));
    }

    public OrganisationsWorld(EntityManager em, Instant now, Keys keys) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        organisations = new OrganisationRepository(em);
        peopleStored = new PeopleRepository(em);
        WayRepository waysStored = new WayRepository(em);
        units = new Units(organisations);
        standings = new Standings(organisations, units);
        Privacy privacy = new Privacy(em, clock, keys);
        registry = new Organisations(organisations, standings, privacy.audit, clock);
        memberships = new Memberships(organisations, clock);
        Learners learners = new Learners(new LearnerRepository(em), new CodeWords(new Content()), keys, clock);
        ImportRepository lists = new ImportRepository(em);
        outbox = new Outbox(em, new MailTexts(new Content()), keys, clock);
        InvitationRepository invited = new InvitationRepository(em);
        forgetting = new Forgetting(organisations, lists, invited, new Addresses(new AccountRepository(em)), outbox, clock);
        people = new People(organisations, peopleStored, standings, units, privacy.audit, privacy.erasures, forgetting, clock);
        ways = new Ways(waysStored, standings, units, keys, clock);
        FeedRepository feed = new FeedRepository(em);
        RoomRepository rooms = new RoomRepository(em);
        plans = new ReorganisationRepository(em);
        AssignmentRepository asked = new AssignmentRepository(em);
        TakingOver takingOver = new TakingOver(plans, asked, rooms, clock);
        Arrivals arrivals = new Arrivals(organisations, peopleStored, takingOver, clock);
        joining = new Joining(organisations, waysStored, invited, arrivals, learners, privacy.audit, keys, clock);
        cards = new Cards(organisations, waysStored, standings, privacy.audit, keys, clock);
        ContactRepository contactsStored = new ContactRepository(em);
        contacts = new LocalContacts(contactsStored, organisations, standings, units, clock);
        data = new OrganisationsData(organisations, learners, forgetting, takingOver);
        reorganising = new Reorganising(organisations, plans, new ReorganisationSides(organisations, plans, standings, units), standings, units, privacy.audit, clock);
        MovingAssignments over = new MovingAssignments(plans, asked, units, clock);
        moving = new MovingOver(plans, organisations, contactsStored, units, over, new MovingPeople(plans, organisations, asked, waysStored, over, feed, takingOver), rooms, clock);
        imports = new PeopleImports(lists, organisations, standings, privacy.audit, privacy.settings, clock);
        oldImports = new OldImports(lists, privacy.settings, clock);
        steps = new ImportSteps(lists, organisations, peopleStored, asked, units, clock);
        Settings settings = new Settings(s -> s == Setting.PUBLIC_URL ? Optional.of("https://forewarned.example/") : Optional.empty());
        register = new OrganisationRegister(organisations, new ConfirmedLetters(organisations, new AccountAddresses(new AddressRepository(em)), outbox, settings, clock), privacy.audit, clock);
        stops = new InvitationStops(invited, outbox, keys, clock);
        InvitationLetters letters = new InvitationLetters(outbox, stops, keys, settings, clock);
        Inviting inviting = new Inviting(invited, letters, privacy.audit, clock);
        comingIn = new ComingIn(invited, asked, letters, inviting);
        doubles = new Doubles(standings, people, takingOver, asked, plans, invited, letters, privacy.audit);
        invitations = new Invitations(invited, organisations, letters, inviting, standings, units, privacy.audit, clock);
        waiting = new WaitingPeople(invitations, inviting, peopleStored, clock);
        oldInvitations = new OldInvitations(invited, clock);
        invitationsData = new InvitationsData(invited, organisations, new AccountAddresses(new AddressRepository(em)), outbox);
        DomainRepository owned = new DomainRepository(em);
        domains = new Domains(owned, organisations, standings, outbox, privacy.audit, keys, settings, clock);
        domainRegister = new DomainRegister(owned, organisations, privacy.audit, keys, clock);
        domainJoining = new DomainJoining(owned, organisations, arrivals, new Addresses(new AccountRepository(em)), new ProvidersWord(new ProviderRepository(em)), learners);
        tokens = new InterfaceTokens(new InterfaceRepository(em), organisations, feed, standings, privacy.audit, keys, clock);
    }

    public static OrganisationProfile school(String name) {
        return new OrganisationProfile(name, OrganisationKind.SCHOOL, Nation.ENGLAND, OrganisationSize.TO_250, "123456", "", "");
    }
}
