package org.forewarned.catalogue.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.forewarned.catalogue.PublicationKind;
import org.forewarned.catalogue.PublicationOrder;

/** A version was published here, by somebody and for a reason. */
@Entity
@Table(name = "publication")
public class Publication {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Enumerated(EnumType.STRING)
    private PublicationKind kind;
    private String reason;
    private String lessons;
    @Column(name = "made_by")
    private UUID madeBy;

    protected Publication() {
    }

    public Publication(UUID versionId, PublicationOrder order, UUID by) {
        this.versionId = versionId;
        this.kind = order.kind();
        this.reason = order.reason();
        this.lessons = String.join(" ", order.lessons());
        this.madeBy = by;
    }

    public UUID versionId() {
        return versionId;
    }

    public PublicationKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public List<String> lessons() {
        return lessons.isBlank() ? List.of() : List.of(lessons.split(" "));
    }

    public UUID madeBy() {
        return madeBy;
    }
}
