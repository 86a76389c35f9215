package org.forewarned.reference.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.reference.EntryKind;

/** An entry as somebody left it after they had checked or changed it. It never changes: the next one follows it. */
@Entity
@Table(name = "entry_revision")
public class EntryRevision {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private EntryKind kind;
    private String entry;
    private int number;
    @Column(name = "entry_text")
    private String text;
    private String base;
    private String how;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;

    protected EntryRevision() {
    }

    /**
     * @param number from 1
     * @param text the whole entry, as it could stand in a file
     * @param base digest of what came with the program for it then
     * @param how it was checked, as they say
     */
    public EntryRevision(EntryKind kind, String entry, int number, String text, String base, String how, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.entry = entry;
        this.number = number;
        this.text = text;
        this.base = base;
        this.how = how;
        this.madeAt = now;
        this.madeBy = by;
    }

    public EntryKind kind() {
        return kind;
    }

    public String entry() {
        return entry;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    public String base() {
        return base;
    }

    public String how() {
        return how;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
