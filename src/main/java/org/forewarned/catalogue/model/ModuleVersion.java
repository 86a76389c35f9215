package org.forewarned.catalogue.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A published version of a module: never changed afterwards; enrolments and certificates point at it. */
@Entity
@Table(name = "module_version")
public class ModuleVersion {

    @Id
    private UUID id;
    @Column(name = "module_id")
    private String moduleId;
    private int number;
    private String digest;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Basic(fetch = FetchType.LAZY)
    private byte[] files;

    protected ModuleVersion() {
    }

    /**
     * @param digest of the files, hex SHA-256
     * @param files the module's files as a ZIP
     */
    public ModuleVersion(String moduleId, int number, String digest, byte[] files, Instant now) {
        this.id = UUID.randomUUID();
        this.moduleId = moduleId;
        this.number = number;
        this.digest = digest;
        this.files = files.clone();
        this.publishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String moduleId() {
        return moduleId;
    }

    public int number() {
        return number;
    }

    public String digest() {
        return digest;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public byte[] files() {
        return files.clone();
    }
}
