package org.forewarned.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The capabilities and who may use whom. */
final class Layers {

    /** From the ground up; those on one line do not know each other. */
    private static final List<List<String>> LINES = List.of(
            List.of("platform"),
            List.of("privacy", "markup"),
            List.of("identity", "reference"),
            List.of("catalogue"),
            List.of("organisations", "assessment"),
            List.of("learning"),
            List.of("certification", "authoring"),
            List.of("communications"),
            List.of("interop", "reporting"));

    /** Two plain lists of words that everybody may use, platform too, which remembers what a visitor chose. */
    private static final Set<String> WORDS = Set.of("markup.Nation", "markup.Audience");

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    /** Every capability is on the plan. */
    ArchCondition<JavaClass> known() {
        return dependencies("be on the plan of layers", (from, to) -> line(from) >= 0);
    }

    /** Only downwards. */
    ArchCondition<JavaClass> downwards() {
        return dependencies("use only capabilities below their own", (from, to) ->
                capability(from).equals(capability(to)) || line(to) < line(from) || WORDS.contains(to.getName().substring(root.length() + 1)));
    }

    /** Of another capability only the root package; platform's own packages are all meant for others, but for its launcher. */
    ArchCondition<JavaClass> facesOnly() {
        return dependencies("use only the root package of another capability", (from, to) -> capability(from).equals(capability(to))
                || to.getPackageName().equals(root + "." + capability(to).orElse(""))
                || (capability(to).equals(Optional.of("platform")) && !to.getPackageName().startsWith(root + ".platform.launch")));
    }

    /** Nobody uses another's pages and resources. */
    ArchCondition<JavaClass> noScreens() {
        return dependencies("not use web or rest of a capability from outside them", (from, to) ->
                capability(to).equals(Optional.of("platform")) || !isScreen(to) || from.getPackageName().equals(to.getPackageName()));
    }

    /** Entities stay inside. */
    ArchCondition<JavaClass> noForeignEntities() {
        return dependencies("not use an entity of another capability", (from, to) ->
                capability(from).equals(capability(to)) || !to.isAnnotatedWith("jakarta.persistence.Entity"));
    }

    private static boolean isScreen(JavaClass type) {
        return type.getPackageName().matches(".*\\.(web|rest)(\\..*)?");
    }

    private int line(JavaClass type) {
        String name = capability(type).orElse("");
        return LINES.stream().filter(line -> line.contains(name)).findFirst().map(LINES::indexOf).orElse(-1);
    }

    private Optional<String> capability(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? Optional.of(name.substring(root.length() + 1).split("\\.")[0]) : Optional.empty();
    }

    private ArchCondition<JavaClass> dependencies(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (capability(target).isPresent() && !allowed.test(type, target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
