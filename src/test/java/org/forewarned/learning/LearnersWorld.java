package org.forewarned.learning;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.forewarned.assessment.Assessments;
import org.forewarned.assessment.AttemptView;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Publishing;
import org.forewarned.catalogue.Seeding;
import org.forewarned.catalogue.VersionChanges;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.identity.CodeWords;
import org.forewarned.identity.Learners;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.learning.model.BeforeAfterRepository;
import org.forewarned.learning.model.FollowUpRepository;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.forewarned.organisations.Assignments;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.privacy.Privacy;
import org.forewarned.reference.Reference;

/** The use cases of a learner on one connection, with the modules that come with the program, at a fixed moment. */
public final class LearnersWorld {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Content CONTENT = new Content();
    private static final int REMEMBERED = 40;
    private static final Map<Instant, Reference> REFERENCES = new ConcurrentHashMap<>();
    private static final Map<UUID, PublishedModule> READ = new ConcurrentHashMap<>();

    public final Learners learners;
    public final Catalogue catalogue;
    public final Seeding seeding;
    public final Publishing publishing;
    public final Enrolments enrolments;
    public final Moving moving;
    public final VersionChanges changes;
    public final TakeAssessment assessment;
    public final LearningData data;
    public final AskTwice twice;
    public final FollowUps followUps;
    public final FollowUpSums later;
    public final LearningRepository learning;
    private final EntityManager em;

    public LearnersWorld(EntityManager em) {
        this(em, NOW);
    }

    public LearnersWorld(EntityManager em, Instant now) {
        this.em = em;
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Reference reference = reference(clock);
        VersionRepository versions = new VersionRepository(em);
        learners = new Learners(new LearnerRepository(em), new CodeWords(CONTENT), new Keys(new byte[32]), clock);
        catalogue = new Catalogue(versions, reference, clock, READ);
        seeding = new Seeding(CONTENT, reference, versions, catalogue, clock);
        publishing = new Publishing(versions, catalogue, reference, new Privacy(em, clock).audit, clock);
        learning = new LearningRepository(em);
        changes = new VersionChanges(versions, catalogue);
        TopUps topUps = new TopUps(learning, catalogue, changes, clock);
        enrolments = new Enrolments(learning, catalogue, new Assignments(new AssignmentRepository(em)), topUps, clock);
        FollowUpRepository wishes = new FollowUpRepository(em);
        moving = new Moving(learning, catalogue, changes, enrolments, wishes, clock);
        Assessments assessments = new Assessments(new AttemptRepository(em), clock);
        assessment = new TakeAssessment(assessments, enrolments, learning, topUps, catalogue, clock);
        data = new LearningData(learning, wishes, assessments);
        followUps = new FollowUps(wishes, learning, enrolments, assessments, new Keys(new byte[32]), clock);
        later = new FollowUpSums(wishes);
        twice = new AskTwice(learning, new BeforeAfterRepository(em), enrolments, assessments, clock);
    }

    /** The files say the same to everybody, so each moment reads them once. */
    private static Reference reference(Clock clock) {
        if (REFERENCES.size() > REMEMBERED) {
            REFERENCES.clear();
        }
        return REFERENCES.computeIfAbsent(clock.instant(), now -> new Reference(CONTENT, clock));
    }

    public PublishedModule module() {
        return catalogue.module("county-lines").orElseThrow();
    }

    long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String query) {
        return em.createNativeQuery(query).getResultList().stream().map(String::valueOf).toList();
    }

    /** Begins an attempt and answers everything right but these. */
    public UUID answered(UUID learner, List<String> wrong) {
        AttemptView attempt = assessment.begin(learner, module(), Optional.empty());
        Map<String, List<String>> given = new HashMap<>();
        for (String id : attempt.questions()) {
            Question question = module().text().source().question(id).orElseThrow();
            given.put(id, wrong.contains(id) ? wrong(question) : right(question));
        }
        assessment.answer(learner, attempt.id(), given);
        return attempt.id();
    }

    public static List<String> right(Question question) {
        return question.choices().stream().filter(c -> c.right() || question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH)
                .map(Choice::id).toList();
    }

    public static List<String> wrong(Question question) {
        List<String> ids = new java.util.ArrayList<>(question.choices().stream().map(Choice::id).toList());
        java.util.Collections.reverse(ids);
        return question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH ? ids
                : question.choices().stream().filter(c -> !c.right()).limit(1).map(Choice::id).toList();
    }
}
