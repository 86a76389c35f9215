package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Target;
import org.forewarned.reporting.EvidenceKind;
import org.forewarned.reporting.PreparedState;

/** Evidence that somebody asked for and that takes a while. Whoever works on it does so in a try; what a stopped server left is begun anew. */
@Entity
@Table(name = "prepared_evidence")
public class PreparedEvidence {

    /** After so many tries it is given up. */
    public static final int MOST_TRIES = 5;

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "asked_by")
    private UUID askedBy;
    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;
    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private Target.Kind targetKind;
    @Column(name = "target_id")
    private UUID targetId;
    private String language;
    @Enumerated(EnumType.STRING)
    private PreparedState state;
    @Column(name = "all_people")
    private int allPeople;
    @Column(name = "done_people")
    private int donePeople;
    private int tries;
    private long forgotten;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "file_size")
    private long fileSize;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "beat_at")
    private Instant beatAt;
    @Column(name = "ready_at")
    private Instant readyAt;
    @Version
    private int version;

    protected PreparedEvidence() {
    }

    /** @param people how many it is of, for saying how far it is */
    public PreparedEvidence(UUID organisation, UUID account, EvidenceKind kind, Target of, String language, long people, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.askedBy = account;
        this.kind = kind;
        this.targetKind = of.kind();
        this.targetId = of.id();
        this.language = language;
        this.state = PreparedState.WAITING;
        this.allPeople = Math.toIntExact(people);
        this.askedAt = now;
        this.beatAt = now;
    }

    /** Somebody takes it, from the beginning. @param forgottenSoFar how many people the organisation had forgotten by then */
    public void begin(String file, long forgottenSoFar, Instant now) {
        state = PreparedState.WORKING;
        tries++;
        fileName = file;
        forgotten = forgottenSoFar;
        donePeople = 0;
        beatAt = now;
    }

    /** So many people are in it. */
    public void reach(int people, Instant now) {
        donePeople = Math.min(people, allPeople);
        beatAt = now;
    }

    /** Can be picked up. */
    public void ready(long size, Instant now) {
        state = PreparedState.READY;
        donePeople = allPeople;
        fileSize = size;
        readyAt = now;
        beatAt = now;
    }

    /** Waits to be tried again, or is given up after many tries. */
    public void fail(boolean forGood, Instant now) {
        state = forGood || tries >= MOST_TRIES ? PreparedState.FAILED : PreparedState.WAITING;
        beatAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public Target target() {
        return new Target(targetKind, targetId);
    }

    public String language() {
        return language;
    }

    public PreparedState state() {
        return state;
    }

    public int allPeople() {
        return allPeople;
    }

    public int donePeople() {
        return donePeople;
    }

    public int tries() {
        return tries;
    }

    public long forgotten() {
        return forgotten;
    }

    /** The name under which the file lies in the data folder; nothing before the first try. */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    public long fileSize() {
        return fileSize;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }
}
