package org.forewarned.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the design, for the code below a root package; each says why. */
final class Rules {

    private final String root;
    private final Map<String, ArchRule> all = new LinkedHashMap<>();

    private Rules(String root) {
        this.root = root;
        capabilities();
        insides();
        shapes();
        names();
    }

    /** By name, in order. */
    static Map<String, ArchRule> of(String root) {
        return new Rules(root).all;
    }

    private void capabilities() {
        Layers layers = new Layers(root);
        add("every capability is on the plan", classes().that().resideInAPackage(root + ".*..").should(layers.known())
                .because("a capability without a layer has no rules"));
        add("layers point downwards", classes().that().resideInAPackage(root + "..").should(layers.downwards())
                .because("what must travel up travels as an event"));
        add("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("two capabilities that need each other are one"));
        add("only the face of another capability", classes().that().resideInAPackage(root + "..").should(layers.facesOnly())
                .because("what lies deeper may change without asking"));
        add("nobody uses screens", classes().that().resideInAPackage(root + "..").should(layers.noScreens())
                .because("pages and resources are ends, not means"));
        add("ids across capabilities", classes().that().resideInAPackage(root + "..").should(layers.noForeignEntities())
                .because("an entity belongs to one transaction of one capability"));
    }

    private void insides() {
        add("screens see no entity", noClasses().that().resideInAnyPackage(root + "..web..", root + "..rest..").should().dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity").because("records go out"));
        add("screens see no entity manager", noClasses().that().resideInAnyPackage(root + "..web..", root + "..rest..").should()
                .dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager").because("a page asks a use case"));
        add("model knows no screens", noClasses().that().resideInAPackage(root + "..model..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
                .because("the rules of the subject hold without a browser"));
        add("markup is plain Java", classes().that().resideInAPackage(root + ".markup..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".markup..", "java..", "javax.xml..", "org.commonmark..", "org.snakeyaml..", "org.jsoup..", "com.ibm.icu..")
                .because("module files are read by the build, the editor and the server alike"));
        add("questions from elsewhere are read by plain Java", classes().that().resideInAPackage(root + ".authoring.questions..").should().onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".authoring.questions..", root + ".authoring", root + ".markup", "java..", "javax.xml..", "org.commonmark..", "org.jsoup..")
                .because("strangers' files are read the same in the server, on a command line and by whoever makes up files to break it"));
        add("only platform knows the server", noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".platform..")
                .should().dependOnClassesThat().resideInAPackage("fish.payara..").because("the server may change"));
    }

    private void shapes() {
        add("entities are born whole", classes().that().areAnnotatedWith("jakarta.persistence.Entity").should(Shapes.bornWhole())
                .because("a half-made thing must not exist"));
        add("time comes from the clock", classes().that().resideInAPackage(root + "..").and().doNotHaveFullyQualifiedName(root + ".platform.Clocks")
                .and().resideOutsideOfPackage(root + ".platform.launch..").should(Shapes.askTheClock()).because("tests must own the time"));
        add("transactions begin at the face", classes().that().resideInAPackage(root + "..").should(Shapes.transactionsAtTheFace(root))
                .because("one use case is one commit"));
        add("what the clock calls has no transaction round it", classes().that().resideInAPackage(root + "..").should(Shapes.noTransactionRoundTheClock())
                .because("the server begins one for a scheduled method that is not public, whatever attribute the class has, and all parts of the work then commit as one"));
        add("page beans are small", classes().that().resideInAPackage(root + "..web..").and().haveSimpleNameEndingWith("Page")
                .and().areAnnotatedWith("jakarta.inject.Named").should(Shapes.pageBeans())
                .because("a page with many collaborators is several pages"));
        add("no session scope", noClasses().that().resideInAPackage(root + "..").and().haveSimpleNameNotStartingWith("Current").should()
                .beAnnotatedWith("jakarta.enterprise.context.SessionScoped").because("only the current user and language may be kept in a session"));
    }

    private void names() {
        add("names say what a thing is", noClasses().that().resideInAPackage(root + "..").should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Service)").because("such a name says nothing"));
    }

    private void add(String name, ArchRule rule) {
        all.put(name, rule.allowEmptyShould(true));
    }
}
