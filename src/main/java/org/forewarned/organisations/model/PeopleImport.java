package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.organisations.ImportOutcome;
import org.forewarned.organisations.ImportState;

/**
 * A list of people that was uploaded: first its columns are explained, then each row is looked at, then, once confirmed, done, and taken back
 * if that was wrong. Each of these goes on, a few hundred rows at a time, from where it stood.
 */
@Entity
@Table(name = "people_import")
public class PeopleImport {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "first_line")
    private int firstLine;
    @Lob
    private byte[] content;
    private String mapping;
    private int young;
    @Enumerated(EnumType.STRING)
    private ImportState state;
    @Column(name = "all_rows")
    private int allRows;
    @Column(name = "new_rows")
    private int newRows;
    @Column(name = "changed_rows")
    private int changedRows;
    @Column(name = "same_rows")
    private int sameRows;
    @Column(name = "bad_rows")
    private int badRows;
    @Column(name = "done_rows")
    private int doneRows;
    @Column(name = "beat_at")
    private Instant beatAt;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "cleared_at")
    private Instant clearedAt;
    @Version
    private int version;

    protected PeopleImport() {
    }

    /** @param firstLine the number, in the file, of the first row below the heads */
    public PeopleImport(UUID organisation, byte[] file, int rows, int firstLine, String guessed, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.content = file.clone();
        this.firstLine = firstLine;
        this.allRows = rows;
        this.mapping = guessed;
        this.state = ImportState.MAPPING;
        this.madeBy = account;
        this.madeAt = now;
        this.beatAt = now;
        this.beganAt = now;
    }

    /** The columns mean this, and all on it are young people or not: every row is looked at anew. */
    public void explain(String columns, boolean allYoung, Instant now) {
        mapping = columns;
        young = allYoung ? 1 : 0;
        newRows = 0;
        changedRows = 0;
        sameRows = 0;
        badRows = 0;
        go(ImportState.PLANNING, now);
    }

    /** Goes through all rows from the first, for this. */
    public void go(ImportState next, Instant now) {
        state = next;
        doneRows = 0;
        beganAt = now;
        beatAt = now;
    }

    public void count(ImportOutcome outcome) {
        switch (outcome) {
            case NEW -> newRows++;
            case CHANGED -> changedRows++;
            case SAME -> sameRows++;
            default -> badRows++;
        }
    }

    /** So many rows have been gone through. */
    public void reach(int rows, Instant now) {
        doneRows = rows;
        beatAt = now;
    }

    /** Has come to rest; the file itself is no longer needed once it is done or dropped. */
    public void rest(ImportState at, Instant now) {
        state = at;
        beatAt = now;
        if (at != ImportState.READY) {
            content = null;
            endedAt = now;
        }
    }

    /** Its rows are gone: it says nothing about anybody any more, and cannot be taken back. */
    public void clear(Instant now) {
        clearedAt = now;
        content = null;
        state = state == ImportState.DONE ? ImportState.CLOSED : state == ImportState.UNDONE ? state : ImportState.DROPPED;
    }

    public boolean isCleared() {
        return clearedAt != null;
    }

    /** When it last did something. */
    public Instant beatAt() {
        return beatAt;
    }

    /** Whether it has changed people since then. */
    public boolean touchedSince(Instant then) {
        return java.util.Set.of(ImportState.APPLYING, ImportState.DONE, ImportState.CLOSED, ImportState.UNDOING, ImportState.UNDONE).contains(state) && beatAt.isAfter(then);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The file; null once it is no longer needed. */
    public byte[] content() {
        return content == null ? null : content.clone();
    }

    public int firstLine() {
        return firstLine;
    }

    /** When it began to do what it does now, or did last. */
    public Instant beganAt() {
        return beganAt;
    }

    public String mapping() {
        return mapping;
    }

    /** Whether all on it are children or young people. */
    public boolean isYoung() {
        return young == 1;
    }

    public ImportState state() {
        return state;
    }

    public int allRows() {
        return allRows;
    }

    public int newRows() {
        return newRows;
    }

    public int changedRows() {
        return changedRows;
    }

    public int sameRows() {
        return sameRows;
    }

    public int badRows() {
        return badRows;
    }

    public int doneRows() {
        return doneRows;
    }
}
