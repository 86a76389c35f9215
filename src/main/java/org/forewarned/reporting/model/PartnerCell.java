package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** A number of a frozen table, as it may be printed. A cell that prints {@code <10} has none of these, whatever was counted. */
@Entity
@Table(name = "partner_cell")
public class PartnerCell {

    @Id
    private UUID id;
    @Column(name = "table_id")
    private UUID tableId;
    private String slug;
    @Column(name = "module_id")
    private String moduleId;
    private int people;
    @Column(name = "in_time")
    private Integer inTime;

    protected PartnerCell() {
    }

    public PartnerCell(UUID table, String slug, String module, int people, Optional<Integer> inTime) {
        this.id = UUID.randomUUID();
        this.tableId = table;
        this.slug = slug;
        this.moduleId = module;
        this.people = people;
        this.inTime = inTime.orElse(null);
    }

    public String slug() {
        return slug;
    }

    public String moduleId() {
        return moduleId;
    }

    public int people() {
        return people;
    }

    public Optional<Integer> inTime() {
        return Optional.ofNullable(inTime);
    }
}
