package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something said about a piece of a module's text. It belongs to the module, and stays open until somebody resolves it. */
@Entity
@Table(name = "remark")
public class Remark {

    @Id
    private UUID id;
    @Column(name = "module_id")
    private String moduleId;
    private String path;
    private String piece;
    private String excerpt;
    private String said;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "resolved_at")
    private Instant resolvedAt;
    @Column(name = "resolved_by")
    private UUID resolvedBy;

    protected Remark() {
    }

    /**
     * @param piece id of the block, or digest of the text that it is about
     * @param excerpt the first words of it, for when it is gone
     */
    public Remark(String moduleId, String path, String piece, String excerpt, String said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.moduleId = moduleId;
        this.path = path;
        this.piece = piece;
        this.excerpt = excerpt;
        this.said = said;
        this.madeBy = by;
        this.madeAt = now;
    }

    /** Is done with. The second time changes nothing. */
    public void resolve(UUID by, Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
            resolvedBy = by;
        }
    }

    /** Is about the piece as it reads now. */
    public void follow(String newPiece) {
        piece = newPiece;
    }

    public UUID id() {
        return id;
    }

    public String moduleId() {
        return moduleId;
    }

    public String path() {
        return path;
    }

    public String piece() {
        return piece;
    }

    public String excerpt() {
        return excerpt;
    }

    public String said() {
        return said;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public UUID resolvedBy() {
        return resolvedBy;
    }
}
