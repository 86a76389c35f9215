package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.organisations.OrganisationsWorld;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rooms of administrators, on a real server: several at once, after a page has said what would happen. */
class AdministrationIT {

    private static final String PEOPLE = "/administration/people";
    private static final String SETTINGS = "/administration/settings";
    private static final String ORGANISATIONS = "/administration/organisations";

    private final OpenServer open = OpenServer.shared();
    private final PlainVisitor administrator = Somebody.with(Role.ADMINISTRATOR).visitor();

    @Test
    @Tag("looks")
    void aRoleIsGivenToSeveralAfterSayingToWhom() {
        ShownPages pages = new ShownPages(open.server());
        Somebody one = Somebody.with();
        Somebody two = Somebody.with(Role.TRANSLATOR);
        String search = PEOPLE + "?q=somebody&role=&page=1";
        pages.show("accounts", administrator.get(search).sees("Give it to the chosen"));
        Answer ticked = administrator.get(search + "&ticked=all");
        assertThat(ticked.document().select("tbody input[checked]")).hasSameSizeAs(ticked.document().select("tbody tr")).isNotEmpty();
        administrator.post(search, "given", "translator", "give", "1").sees("Nothing would change");
        Answer asking = pages.show("accounts asking", administrator.post(search, "given", "translator", "give", "1", "who", one.account().toString(), "who",
                two.account().toString(), "who", "nonsense"));
        asking.sees("Give the role “Translator” to 1 account?").sees(one.email()).sees("For 1 other account that you chose nothing changes").seesNo("Give it to the chosen");
        assertThat(asking.document().select("form[action*=q=somebody] input[name=who]").eachAttr("value")).as("where one was before").containsExactly(one.account().toString());
        one.visitor().getOnce("/authoring/modules").is(404);
        administrator.post(search, "sure", "1", "given", "translator", "give", "1", "who", one.account().toString()).sees("1 account has the role now.");
        administrator.get(PEOPLE + "?role=translator&q=" + one.email()).sees(one.email());
        one.visitor().get("/authoring/modules").is(200);
        administrator.post(search, "sure", "1", "given", "translator", "give", "1", "who", one.account().toString()).sees("it had been dealt with meanwhile");
        pages.show("accounts taking", administrator.post(search, "given", "translator", "take", "1", "who", one.account().toString())).sees("Take the role “Translator” from 1 account?");
        assertThat(administrator.get("/administration/audit").document().select("tbody tr").text()).contains("translator");
        administrator.get(PEOPLE);
        administrator.postOnce(PEOPLE, "given", "emperor", "give", "1").is(404);
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void organisationsAreConfirmedTogetherAfterSayingWhich() {
        ShownPages pages = new ShownPages(open.server());
        UUID school = registered("Together School");
        UUID council = registered("Together Council");
        String search = ORGANISATIONS + "?q=Together&page=1";
        pages.show("organisations", administrator.get(search).sees("Confirm the chosen"));
        assertThat(administrator.get(search + "&ticked=all").document().select("tbody input[checked]")).hasSize(2);
        pages.show("organisations asking", administrator.post(search, "several", "1", "who", school.toString(), "who", council.toString(), "who", UUID.randomUUID().toString()))
                .sees("Confirm 2 organisations?").sees("Together School").sees("Together Council").sees("1 other that you chose").seesNo("Confirm the chosen");
        administrator.get(search);
        administrator.post(search, "organisation", council.toString(), "confirm", "1").sees("It is confirmed");
        administrator.post(search, "sure", "1", "who", school.toString(), "who", council.toString()).sees("1 organisation is confirmed.").seesNo("Confirm the chosen");
        administrator.post(search, "several", "1", "who", school.toString()).sees("None of the chosen waits");
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void aSettingIsChangedWhileTheProgramRunsAfterSayingWhatThatMeans() {
        ShownPages pages = new ShownPages(open.server());
        Answer all = pages.show("site settings", administrator.get(SETTINGS));
        all.sees("FOREWARNED_DATABASE_URL").sees("The address of the database").sees("jdbc:postgresql:").sees("Set, and not shown").sees("Set in the environment");
        assertThat(all.document().select("main ul.lines > li")).hasSize(Setting.values().length);
        assertThat(all.document().select("main").text()).as("each has its words").doesNotContain("site-settings.").doesNotContain("⟦");
        assertThat(all.html()).as("no secret").doesNotContain(Base64.getEncoder().encodeToString("the secret that".getBytes(StandardCharsets.UTF_8)).substring(0, 16));
        assertThat(administrator.get(SETTINGS + "?find=telephone").document().select("main ul.lines > li")).hasSize(1);
        assertThat(administrator.get(SETTINGS + "?show=open").document().select("main ul.lines > li")).hasSize(9);
        administrator.get(SETTINGS + "?find=tea").sees("No setting is like that.");

        String exit = SETTINGS + "?setting=exit-url";
        PlainVisitor learner = new PlainVisitor(open.server());
        pages.show("site setting", administrator.get(exit)).sees("Where “Leave this site” leads");
        pages.show("site setting wrong", administrator.post(exit, "value", "javascript:alert(1)", "change", "1")).sees("Type an address that begins with https://.");
        pages.show("site setting asking", administrator.post(exit, "value", "https://weather.example/", "change", "1")).sees("Until now").sees("https://www.bbc.co.uk/weather")
                .sees("https://weather.example/").sees("leads there for everybody");
        learner.get("/about");
        assertThat(learner.postOnce("/leave").header("Location")).as("nothing is done yet").contains("bbc.co.uk");
        administrator.post(exit, "value", "https://weather.example/", "sure", "1").sees("It holds now").sees("Changed by somebody").sees("If nothing is set: https://www.bbc.co.uk/weather");
        assertThat(new PlainVisitor(open.server()).get("/leave").html()).contains("weather.example");
        PlainVisitor next = new PlainVisitor(open.server());
        next.get("/about");
        assertThat(next.postOnce("/leave").header("Location")).isEqualTo("https://weather.example/");

        administrator.get(exit).sees("Go back to that");
        administrator.post(exit, "back", "1").sees("Change this setting?");
        administrator.post(exit, "back", "1", "sure", "1").sees("What holds if nothing is set holds again.");
        assertThat(administrator.get("/administration/audit").document().select("tbody").text()).contains("Changed a setting of the site").contains("FOREWARNED_EXIT_URL")
                .contains("Took the change of a setting back");
        administrator.getOnce(SETTINGS + "?setting=smtp-host").is(404);
        administrator.getOnce(SETTINGS + "?setting=keep-audit-months").is(404);
        administrator.get(SETTINGS);
        administrator.postOnce(SETTINGS, "value", "x", "sure", "1").is(404);
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void providersAndDomainsAreSought() {
        ShownPages pages = new ShownPages(open.server());
        String name = "Sought Academy";
        UUID id = UUID.randomUUID();
        open.in(em -> {
            em.persist(new IdentityProvider(id, "https://login.sought.example", name, "forewarned", List.of("openid"), List.of(), UUID.randomUUID(), Somebody.now()));
            return 0;
        });
        pages.show("providers", administrator.get("/administration/sign-in-providers?q=SOUGHT").sees(name));
        administrator.get("/administration/sign-in-providers?q=nothing+like+this").sees("No provider is like that.").seesNo(name);
        pages.show("domains", administrator.get("/administration/domains?q=nothing").is(200));
        open.in(em -> {
            em.remove(em.find(IdentityProvider.class, id));
            return 0;
        });
        pages.keepNobodyOut();
    }

    private UUID registered(String name) {
        return open.in(em -> new OrganisationsWorld(em, Somebody.now(), open.keys()).registry.register(OrganisationsWorld.Somebody.withAccount(), OrganisationsWorld.school(name)));
    }
}
