package org.forewarned.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What classes look like: entities, page beans, use cases, users of time. */
final class Shapes {

    private static final Set<String> CLOCKED = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.LocalTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year", "java.time.YearMonth");
    private static final List<String> PAGE_SCOPES = List.of("jakarta.enterprise.context.RequestScoped", "jakarta.faces.view.ViewScoped",
            "org.omnifaces.cdi.ViewScoped");
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final int MOST_COLLABORATORS = 3;

    private Shapes() {
    }

    /** Born whole, changed by verbs. */
    static ArchCondition<JavaClass> bornWhole() {
        return each("have no setters and no public constructor without arguments", type -> Stream.concat(
                type.getMethods().stream().filter(m -> m.getName().matches("set[A-Z].*")).map(JavaMethod::getFullName),
                type.getConstructors().stream().filter(c -> c.getRawParameterTypes().isEmpty() && c.getModifiers().contains(PUBLIC))
                        .map(JavaCodeUnit::getFullName)));
    }

    /** Time comes from the clock that is injected; a command of the build asks the computer's in its main method. */
    static ArchCondition<JavaClass> askTheClock() {
        return each("take the time from an injected clock", type -> type.getMethodCallsFromSelf().stream()
                .filter(call -> !call.getOrigin().getName().equals("main"))
                .filter(call -> (CLOCKED.contains(call.getTargetOwner().getName()) && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.getName().equals("java.time.Clock")))
                        || (call.getTargetOwner().getName().equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
                        || (call.getTargetOwner().getName().equals("java.time.Clock") && call.getName().matches("system.*|tick.*")))
                .map(call -> call.getDescription()));
    }

    /** A transaction begins at a public use case in the root package of a capability. */
    static ArchCondition<JavaClass> transactionsAtTheFace(String root) {
        return each("have @Transactional on the public face only", type -> {
            boolean face = type.getPackageName().matches(root.replace(".", "\\.") + "\\.[^.]+") && type.getModifiers().contains(PUBLIC);
            boolean whole = type.isAnnotatedWith(TRANSACTIONAL);
            return type.getMethods().stream().filter(m -> m.isAnnotatedWith(TRANSACTIONAL) || whole)
                    .filter(m -> !face || (!m.getModifiers().contains(PUBLIC) && m.isAnnotatedWith(TRANSACTIONAL))).map(JavaMethod::getFullName);
        });
    }

    /** A class with scheduled methods manages transactions itself: it leaves them to the use cases that it calls. */
    static ArchCondition<JavaClass> noTransactionRoundTheClock() {
        return each("have bean-managed transactions where a clock calls", type -> {
            boolean timed = type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith("jakarta.ejb.Schedule") || m.isAnnotatedWith("jakarta.ejb.Timeout"));
            boolean own = type.tryGetAnnotationOfType("jakarta.ejb.TransactionManagement").flatMap(a -> a.get("value"))
                    .filter(value -> value.toString().contains("BEAN")).isPresent();
            return timed && !own ? Stream.of(type.getName()) : Stream.empty();
        });
    }

    /** A page bean lives for a request or a view, is public, and works with three others at most. */
    static ArchCondition<JavaClass> pageBeans() {
        return each("be public, live for a request or a view, and have at most three collaborators", type -> {
            long fields = type.getFields().stream().filter(f -> f.isAnnotatedWith(INJECT)).count();
            long parameters = type.getConstructors().stream().filter(c -> c.isAnnotatedWith(INJECT))
                    .mapToLong(c -> c.getRawParameterTypes().size()).max().orElse(0);
            boolean good = type.getModifiers().contains(PUBLIC) && PAGE_SCOPES.stream().anyMatch(type::isAnnotatedWith)
                    && fields + parameters <= MOST_COLLABORATORS;
            return good ? Stream.empty() : Stream.of(type.getName());
        });
    }

    private static ArchCondition<JavaClass> each(String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
            }
        };
    }
}
