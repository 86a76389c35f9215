package org.forewarned.organisations;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.learning.EarlierLearning;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.RoomCompletions;
import org.forewarned.learning.RoomWalk;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignedRows;
import org.forewarned.organisations.model.AssignmentFigures;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.Unit;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.Privacy;

/** An organisation's assignments and the learners behind them, on one connection, at a fixed moment. */
public final class AssigningWorld {

    public static final Instant NOW = LearnersWorld.NOW;

    public final EntityManager em;
    public final Instant now;
    public final LearnersWorld learners;
    public final OrganisationRepository organisations;
    public final AssignmentRepository repository;
    public final Units units;
    public final Standings standings;
    public final HandingOut handingOut;
    public final Settling settling;
    public final Assigning assigning;
    public final Cohorts cohorts;
    public final AssignmentLists lists;
    public final Asked asked;
    public final Documents documents;
    public final Evidence evidence;
    public final FeedRepository feedStored;
    public final Feed feed;
    public final RoomRepository rooms;
    public final Sessions sessions;
    public final RoomDoor door;
    public final Attendance attendance;
    public final SessionsData sessionsData;
    public final RoomWalk walk;
    public final RoomCompletions completions;
    public final LearningPaths paths;
    public final ModuleNews news;

    public AssigningWorld(EntityManager em, Instant now) {
        this(em, now, new Keys(new byte[32]));
    }

    public AssigningWorld(EntityManager em, Instant now, Keys keys) {
        this.em = em;
        this.now = now;
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        learners = new LearnersWorld(em, now);
        Privacy privacy = new Privacy(em, clock, keys);
        organisations = new OrganisationRepository(em);
        repository = new AssignmentRepository(em);
        units = new Units(organisations);
        standings = new Standings(organisations, units);
        Learnt learnt = new EarlierLearning(learners.learning, privacy.persons(List.of(learners.data)));
        AssignedRows rows = new AssignedRows(em);
        handingOut = new HandingOut(repository, rows, units, learners.catalogue, learnt, clock);
        settling = new Settling(repository, handingOut, learnt, learners.learners, clock);
        assigning = new Assigning(standings, repository, handingOut, learners.catalogue, privacy.audit, clock);
        cohorts = new Cohorts(standings, repository, handingOut, units, privacy.audit, clock);
        AssignmentFigures figures = new AssignmentFigures(em);
        lists = new AssignmentLists(standings, repository, figures, rows, units, clock);
        asked = new Asked(repository, organisations, clock);
        documents = new Documents(standings, repository, clock);
        rooms = new RoomRepository(em);
        Audit audit = privacy.audit;
        sessions = new Sessions(rooms, new WayRepository(em), standings, units, learners.catalogue, audit, keys, clock);
        door = new RoomDoor(rooms, organisations, keys, clock);
        attendance = new Attendance(sessions, rooms, repository, standings, audit, clock);
        sessionsData = new SessionsData(organisations, attendance);
        walk = new RoomWalk(sessions, door, learners.catalogue);
        completions = new RoomCompletions(sessions, attendance, learners.learning, learners.enrolments, new Assignments(repository), learners.catalogue, learners.learners);
        evidence = new Evidence(standings, repository, handingOut, units, attendance, rooms);
        news = new ModuleNews(repository, figures, standings, learners.changes);
        feedStored = new FeedRepository(em);
        feed = new Feed(feedStored, repository, units, clock);
        paths = new LearningPaths(standings, new org.forewarned.organisations.model.PathRepository(em), repository, assigning,
                new org.forewarned.catalogue.Paths(new org.forewarned.platform.Content(), learners.catalogue), learners.catalogue, clock);
    }

    /** A school with its coordinator. */
    public Place school() {
        UUID account = UUID.randomUUID();
        Organisation school = new Organisation(new OrganisationProfile("Harbour Lane Academy", OrganisationKind.SCHOOL, Nation.ENGLAND,
                OrganisationSize.TO_250, "", "", ""), account, now);
        organisations.add(school);
        organisations.add(new RoleGiven(school.id(), null, account, OrganisationRole.COORDINATOR, account, now));
        return new Place(school.id(), new Person(account));
    }

    public UUID unit(Place place, UUID parent, String name) {
        Unit unit = new Unit(place.id(), parent, name, now);
        organisations.add(unit);
        return unit.id();
    }

    public Person coordinatorOf(Place place, UUID unit) {
        UUID account = UUID.randomUUID();
        organisations.add(new RoleGiven(place.id(), unit, account, OrganisationRole.COORDINATOR, account, now));
        return new Person(account);
    }

    /** Somebody who comes in, and is counted and asked. */
    public UUID person(Place place, UUID unit, UUID learner, String name) {
        Membership membership = new Membership(place.id(), learner, name, JoinedHow.LINK, now).in(unit);
        organisations.add(membership);
        settle();
        return membership.id();
    }

    /** Lets assignments look at who came, moved and left, as the job does. */
    public void settle() {
        em.flush();
        while (settling.settle()) {
            em.flush();
        }
        em.flush();
    }

    /** Hands out until all have it, as the job does. */
    public void handOut(UUID assignment) {
        while (handingOut.goOn(assignment)) {
            em.flush();
        }
    }

    /** What was ever asked of somebody, by round. */
    public List<Assigned> rows(UUID membership) {
        return repository.of(membership).stream().sorted(java.util.Comparator.comparingInt(Assigned::round)).toList();
    }

    public record Place(UUID id, Person coordinator) {

        public Target everybody() {
            return Target.everybody(id);
        }
    }

    public record Person(UUID id) implements Asker {

        @Override
        public Optional<UUID> account() {
            return Optional.of(id);
        }

        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String role) {
            return false;
        }
    }
}
