package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A file of a draft as a revision left it. */
@Entity
@Table(name = "draft_file")
@IdClass(DraftFile.Key.class)
public class DraftFile {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;
    @Id
    private String path;
    @Id
    private int number;
    private byte[] content;

    protected DraftFile() {
    }

    /** @param content null: the file is gone */
    public DraftFile(UUID draftId, String path, int number, byte[] content) {
        this.draftId = draftId;
        this.path = path;
        this.number = number;
        this.content = content == null ? null : content.clone();
    }

    /** The same revision has changed it once more. */
    public void change(byte[] newContent) {
        content = newContent == null ? null : newContent.clone();
    }

    public String path() {
        return path;
    }

    public int number() {
        return number;
    }

    /** Nothing when the file is gone. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID draftId;
        private String path;
        private int number;

        public Key() {
        }

        public Key(UUID draftId, String path, int number) {
            this.draftId = draftId;
            this.path = path;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && draftId.equals(key.draftId) && path.equals(key.path) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(draftId, path, number);
        }
    }
}
