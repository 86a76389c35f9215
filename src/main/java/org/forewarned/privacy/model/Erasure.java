package org.forewarned.privacy.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was erased, and when; who it was can only be told by whoever has their id and our key. */
@Entity
@Table(name = "erasure")
public class Erasure {

    @Id
    private String digest;
    private String kind;
    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Erasure() {
    }

    public Erasure(String digest, String kind, Instant erasedAt) {
        this.digest = digest;
        this.kind = kind;
        this.erasedAt = erasedAt;
    }

    public String digest() {
        return digest;
    }

    public String kind() {
        return kind;
    }

    public Instant erasedAt() {
        return erasedAt;
    }
}
