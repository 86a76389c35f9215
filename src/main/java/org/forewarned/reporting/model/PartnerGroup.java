package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of a frozen table: a kind of organisation, or a unit under the name that it had then. It is there whether anybody is in it or not. */
@Entity
@Table(name = "partner_group")
public class PartnerGroup {

    @Id
    private UUID id;
    @Column(name = "table_id")
    private UUID tableId;
    private int place;
    private String slug;
    private String name;

    protected PartnerGroup() {
    }

    public PartnerGroup(UUID table, int place, String slug, String name) {
        this.id = UUID.randomUUID();
        this.tableId = table;
        this.place = place;
        this.slug = slug;
        this.name = name;
    }

    public int place() {
        return place;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
