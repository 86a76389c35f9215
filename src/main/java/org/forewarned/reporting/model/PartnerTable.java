package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** That the counts of a month were frozen, and which modules were its columns. It is never changed and never made again. */
@Entity
@Table(name = "partner_table")
public class PartnerTable {

    /** The scope of the tables by kind of organisation. */
    public static final String ALL = "all";

    @Id
    private UUID id;
    @Column(name = "covered_month")
    private String month;
    private String scope;
    private String modules;
    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected PartnerTable() {
    }

    public PartnerTable(YearMonth month, String scope, List<String> modules, Instant now) {
        this.id = UUID.randomUUID();
        this.month = month.toString();
        this.scope = scope;
        this.modules = String.join(",", modules);
        this.frozenAt = now;
    }

    public UUID id() {
        return id;
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    public String scope() {
        return scope;
    }

    public List<String> modules() {
        return modules.isEmpty() ? List.of() : List.of(modules.split(","));
    }

    public Instant frozenAt() {
        return frozenAt;
    }
}
