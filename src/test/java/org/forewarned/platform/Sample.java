package org.forewarned.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entity with one of each kind of column, in a table of the tests. */
@Entity
@Table(name = "sample")
public class Sample {

    @Id
    private UUID id;
    @Column(name = "other_id")
    private UUID other;
    @Column(name = "made_at")
    private Instant madeAt;
    @Lob
    private byte[] bytes;
    @Lob
    private String words;

    protected Sample() {
    }

    Sample(UUID id, UUID other, Instant madeAt, byte[] bytes, String words) {
        this.id = id;
        this.other = other;
        this.madeAt = madeAt;
        this.bytes = bytes.clone();
        this.words = words;
    }

    UUID id() {
        return id;
    }

    UUID other() {
        return other;
    }

    Instant madeAt() {
        return madeAt;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String words() {
        return words;
    }
}
