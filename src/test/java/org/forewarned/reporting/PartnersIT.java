package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.Done;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.MonthFigures;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.reporting.model.PartnerRepository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links for partners are made, opened and taken back, in the real program. */
@Tag("looks")
class PartnersIT {

    private static final Instant OCTOBER = Instant.parse("2026-10-20T10:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-10-31");
    private static OpenServer open;
    private static Somebody administrator;
    private static Somebody head;
    private static UUID school;

    @BeforeAll
    static void countAMonth() {
        open = OpenServer.fresh(java.util.Map.of());
        administrator = Somebody.on(open, Role.ADMINISTRATOR);
        head = Somebody.on(open);
        open.in(em -> {
            for (int i = 0; i < 3; i++) {
                UUID id = organisation(em, OrganisationKind.SCHOOL);
                asked(em, id, null, "county-lines", 12 + i, 11, 30);
            }
            UUID charity = organisation(em, OrganisationKind.CHARITY);
            asked(em, charity, null, "county-lines", 3, 0, 30);
            return null;
        });
        school = open.in(em -> {
            UUID id = organisation(em, OrganisationKind.SCHOOL);
            em.persist(new RoleGiven(id, null, head.account(), OrganisationRole.COORDINATOR, head.account(), OCTOBER));
            Unit teaching = new Unit(id, null, "Teaching", OCTOBER);
            Unit office = new Unit(id, null, "Office and site", OCTOBER);
            em.persist(teaching);
            em.persist(office);
            asked(em, id, teaching.id(), "county-lines", 23, 4, 30);
            asked(em, id, office.id(), "county-lines", 4, 0, 12);
            return id;
        });
    }

    @Test
    void anAdministratorMakesALinkThatThePartnerOpensUntilItIsTakenBack() {
        String made = make(administrator, "/administration/partners", "Northshire safety partnership");
        administrator.visitor().get("/administration/partners").sees("Northshire safety partnership").seesNo(made);
        freeze();
        PlainVisitor partner = new PlainVisitor(open.server());
        Answer page = partner.get(made).is(200).sees("Counts of October 2026").sees("Northshire safety partnership").sees("School or college");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.document().title()).doesNotContain("partnership").startsWith("Counts");
        assertThat(page.document().select("table").get(0).text()).contains("<10").contains("at least");
        HtmlChecker.check("partners", page.html());

        Answer csv = partner.get(made + "/counts-2026-10.csv").is(200);
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffWhat,Kind of organisation,").contains("Charity or community group").contains("<10").doesNotContain("null");
        Answer pdf = partner.get(made + "/counts-2026-10.pdf").is(200);
        assertThat(pdf.header("Content-Disposition")).contains("counts-2026-10.pdf");
        partner.upload("/certificates", "pdf", pdf.body()).sees("issued here");
        for (String none : List.of("?month=2026-09", "?month=x", "/counts-2026-09.csv", "/counts-2026-13.csv", "/counts.exe")) {
            assertThat(partner.getOnce(made + none).status()).as(none).isEqualTo(404);
        }

        String id = administrator.visitor().get("/administration/partners").document().select("button[name=revoke]").val();
        administrator.visitor().post("/administration/partners", "revoke", id).sees("opens no more").sees("Taken back");
        Answer closed = partner.get(made).sees("This link has ended").seesNo("Counts of October");
        HtmlChecker.check("partners closed", closed.html());
        assertThat(partner.getOnce(made + "/counts-2026-10.csv").status()).isEqualTo(404);
        assertThat(partner.getOnce("/partners/" + "0".repeat(40)).status()).isEqualTo(404);
    }

    @Test
    void anOrganisationMakesItsOwnAndItsUnitsStandThere() {
        open.in(em -> links(em, head, school, Instant.parse("2026-10-05T09:00:00Z")));
        freeze();
        String made = make(head, "/organisations/" + school + "/partners", "Governors of the trust");
        Answer page = new PlainVisitor(open.server()).get(made).sees("Teaching").sees("Office and site").sees("In no unit").sees("Harbour Lane");
        assertThat(page.document().select("tbody").get(0).select("tr:contains(Teaching)").text()).contains("25");
        assertThat(page.document().select("tbody").get(0).select("tr:contains(Office)").text()).doesNotContain("5 ").contains("<10");
        try (Visitor visitor = Visitor.signedIn(open.server(), head.visitor().cookie("account"))) {
            Looks.at(visitor.open(made).page(), "partners-units");
            visitor.open("/organisations/" + school + "/partners");
            Looks.at(visitor.page(), "partner-links-units");
        }
    }

    @Test
    void mistakesAreSaidAtTheRightPlaceAndLoseNothing() {
        administrator.visitor().get("/administration/partners");
        Answer wrong = administrator.visitor().post("/administration/partners", "name", "", "until", "2030-01-01", "kinds", "school");
        wrong.sees("Type the partner’s name").sees("Choose a day from today until");
        assertThat(wrong.document().select("#kind-school").hasAttr("checked")).isTrue();
        assertThat(wrong.document().select("#until").val()).isEqualTo("2030-01-01");
        HtmlChecker.check("partner links with mistakes", wrong.html());
        administrator.visitor().post("/administration/partners", "revoke", UUID.randomUUID().toString()).is(404);
        try (Visitor visitor = Visitor.signedIn(open.server(), administrator.visitor().cookie("account"))) {
            visitor.open("/administration/partners");
            Looks.at(visitor.page(), "partner-links");
            visitor.type("Name of the partner", "").press("Make the link").sees("Type the partner’s name");
            Looks.at(visitor.page(), "partner-links-wrong");
            visitor.type("Name of the partner", "A commissioner").press("Make the link").sees("The link is made");
            Looks.at(visitor.page(), "partner-links-made");
        }
    }

    private static String make(Somebody who, String path, String name) {
        who.visitor().get(path);
        Answer made = who.visitor().post(path, "name", name, "until", "2027-06-30").sees("The link is made").sees("it is shown this once");
        HtmlChecker.check("a link is made", made.html());
        String url = made.document().select("#url").val();
        assertThat(url).contains("/partners/");
        return url.substring(url.indexOf("/partners/"));
    }

    /** As the program's own hour would. */
    private static void freeze() {
        open.in(em -> {
            MonthEnd.freezing(em, Somebody.now()).freeze();
            return YearMonth.of(2026, 10);
        });
    }

    /** A link of its own that the organisation had in the month already. */
    private static UUID links(EntityManager em, Somebody who, UUID organisation, Instant then) {
        org.forewarned.reporting.model.PartnerLink link = new org.forewarned.reporting.model.PartnerLink(organisation, "Earlier partner", "", UUID.randomUUID().toString().replace("-", "")
                .repeat(2), who.account(), then, then.plusSeconds(3_000_000));
        new PartnerRepository(em).add(link);
        em.createNativeQuery("delete from partner_cell").executeUpdate();
        em.createNativeQuery("delete from partner_group").executeUpdate();
        em.createNativeQuery("delete from partner_table").executeUpdate();
        return link.id();
    }

    private static UUID organisation(EntityManager em, OrganisationKind kind) {
        Organisation one = new Organisation(new OrganisationProfile("Harbour Lane Academy", kind, Nation.ENGLAND, OrganisationSize.TO_250, "", "", ""), UUID.randomUUID(), OCTOBER);
        one.confirm(UUID.randomUUID(), OCTOBER);
        em.persist(one);
        em.flush();
        return one.id();
    }

    private static void asked(EntityManager em, UUID organisation, UUID unit, String module, int inTime, int late, int stillOpen) {
        Assignment assignment = new Assignment(organisation, new NewAssignment(module, null, Set.of(Target.everybody(organisation)), DueDate.on(DUE), Repeat.NEVER,
                Optional.empty(), ""), UUID.randomUUID(), OCTOBER);
        assignment.workDone();
        em.persist(assignment);
        for (int i = 0; i < inTime + late + stillOpen; i++) {
            Assigned row = new Assigned(assignment, UUID.randomUUID(), unit == null ? MonthFigures.NO_UNIT : unit, 1, i < inTime ? DUE : DUE.minusDays(20), OCTOBER);
            if (i < inTime + late) {
                row.done(new Done("passed", OCTOBER, UUID.randomUUID(), UUID.randomUUID(), null, null), null);
            }
            em.persist(row);
        }
    }
}
