package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.MemberView;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PersonReport;

/** A person in an organisation: what was asked of them and what came of it. */
@Named
@RequestScoped
public class RecordPage {

    private Asker asker;
    private Visit visit;
    private PersonReport report;
    private MemberView person;
    private List<Row> rows;

    protected RecordPage() {
    }

    @Inject
    RecordPage(Asker asker, Visit visit, PersonReport report) {
        this.asker = asker;
        this.visit = visit;
        this.report = report;
    }

    public MemberView getPerson() {
        if (person == null) {
            person = report.person(asker, id("organisation"), id("membership"));
        }
        return person;
    }

    public boolean isNamed() {
        return !getPerson().name().isEmpty();
    }

    public int getCard() {
        return getPerson().card().orElse(0);
    }

    public boolean isCarded() {
        return getPerson().card().isPresent();
    }

    public boolean isClaimed() {
        return getPerson().claimed();
    }

    public String getJoined() {
        return day(Days.of(getPerson().joinedAt()));
    }

    public String getHome() {
        return "/organisations/" + getPerson().organisation();
    }

    public String getId() {
        return getPerson().id().toString();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = report.lines(asker, getPerson().organisation(), getPerson().id(), visit.language()).stream().map(this::row).toList();
        }
        return rows;
    }

    public boolean isNothing() {
        return getRows().isEmpty();
    }

    private Row row(PersonReport.Line line) {
        return new Row(line, line.due() == null ? "" : day(line.due()), line.done().map(this::day).orElse(""), line.validUntil().map(this::day).orElse(""),
                line.kind().isEmpty() ? "assignments.progress." + line.progress() : "assignments.kind." + line.kind());
    }

    private String day(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    private UUID id(String word) {
        try {
            return UUID.fromString(visit.param(word));
        } catch (IllegalArgumentException none) {
            throw new NotAllowed();
        }
    }

    /** A line with days for reading, and the key of how far it is. */
    public record Row(PersonReport.Line line, String due, String done, String valid, String key) {

        public boolean isVersioned() {
            return line.version().isPresent();
        }

        public boolean isPlaced() {
            return !line.nation().isEmpty();
        }

        public boolean isEnded() {
            return !line.ended().isEmpty();
        }

        public boolean isCertified() {
            return line.certificate().isPresent();
        }
    }
}
