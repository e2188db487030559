package dev.whodunit.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.PureCode.Role;
import dev.whodunit.map.Site.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PureCodeTest {

    private static final int ABSTRACT = 0x0400;

    private final List<MappedClass> classes = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final List<String> initialised = new ArrayList<>(List.of("Main"));

    @Test
    void whatOnlyComputesIsPure() {
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "java.lang.Math", "max")));

        assertThat(reach().isPure()).isTrue();
        assertThat(reach().methods()).extracting(Object::toString).containsExactly("Main.main");
    }

    @Test
    void whatAsksForTheTimeIsNot() {
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "java.time.LocalDate", "now")));

        assertThat(obstacle()).isEqualTo("calls LocalDate.now, which may do something else each time");
    }

    @Test
    void whatPrintsIsNot() {
        type("Main", "java.lang.Object", method("main", site(Kind.FIELD_READ, "java.lang.System", "out")));

        assertThat(obstacle()).isEqualTo("reads the field System.out, which may change");
    }

    @Test
    void whatCallsALibraryThatNobodyKnowsIsNot() {
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "org.acme.Client", "send")));

        assertThat(obstacle()).isEqualTo("calls Client.send, which may do something else each time");
    }

    @Test
    void whatReachesOneThatIsNotIsNotEither() {
        type("Main", "java.lang.Object", method("main", site(Kind.LAMBDA, "Step", "lambda$0")));
        type("Step", "java.lang.Object", method("lambda$0", site(Kind.CALL, "java.util.UUID", "randomUUID")));

        assertThat(obstacle()).isEqualTo("calls UUID.randomUUID, which may do something else each time");
    }

    @Test
    void aMethodWithoutCodeIsUnknown() {
        classes.add(new MappedClass(
                "Step",
                "java.lang.Object",
                List.of(),
                "",
                List.of(new MappedMethod(
                        "run", "()V", ABSTRACT, "", 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()))));
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "Step", "run")));

        assertThat(obstacle()).isEqualTo("calls Step.run, whose code is not in the scope");
    }

    @Test
    void anInheritedMethodIsOneOfTheLibraryThatHasIt() {
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "Job", "start")));
        type("Job", "java.lang.Thread");

        assertThat(obstacle()).isEqualTo("calls Thread.start, which may do something else each time");
    }

    @Test
    void aConstructorMayWriteToItsObject() {
        roles.put("Row.price", Role.PART);
        type("Main", "java.lang.Object", method("main", site(Kind.CREATION, "Row", "<init>")));
        type("Row", "java.lang.Record", method("<init>", site(Kind.FIELD_WRITE, "Row", "price")));

        assertThat(reach().isPure()).isTrue();
    }

    @Test
    void aConstructorMayNotWriteToAllOfItsClass() {
        roles.put("Row.count", Role.STATE);
        type("Main", "java.lang.Object", method("main", site(Kind.CREATION, "Row", "<init>")));
        type("Row", "java.lang.Record", method("<init>", site(Kind.FIELD_WRITE, "Row", "count")));

        assertThat(obstacle()).isEqualTo("writes the field Row.count");
    }

    @Test
    void anyOtherMethodMayWriteToNothing() {
        roles.put("Main.total", Role.PART);
        type("Main", "java.lang.Object", method("main", site(Kind.FIELD_WRITE, "Main", "total")));

        assertThat(obstacle()).isEqualTo("writes the field Main.total");
    }

    @Test
    void whatLibrariesAskOfANewObjectIsReached() {
        type("Main", "java.lang.Object", method("main", site(Kind.CREATION, "Row", "<init>")));
        type("Row", "java.lang.Record", method("<init>"), method("hashCode", site(Kind.CALL, "Log", "count")));
        type("Log", "java.lang.Object", method("count", site(Kind.CALL, "java.lang.System", "nanoTime")));

        assertThat(obstacle()).isEqualTo("calls System.nanoTime, which may do something else each time");
    }

    @Test
    void anInitialiserThatHasNotRunIsReached() {
        type("Main", "java.lang.Object", method("main", site(Kind.CALL, "Rates", "of")));
        type("Rates", "java.lang.Object", method("of"), method("<clinit>", site(Kind.CALL, "java.io.File", "exists")));

        assertThat(obstacle()).isEqualTo("calls File.exists, which may do something else each time");
        initialised.add("Rates");
        assertThat(reach().isPure()).isTrue();
    }

    @Test
    void aConstantIsWhatItsInitialiserMakesOfIt() {
        roles.put("Main.PERCENT", Role.CONSTANT);
        type(
                "Main",
                "java.lang.Object",
                method("main", site(Kind.FIELD_READ, "Main", "PERCENT")),
                method("<clinit>", site(Kind.FIELD_WRITE, "Main", "PERCENT")));

        assertThat(reach().isPure()).isTrue();
        assertThat(reach().methods()).extracting(MethodRef::name).containsExactlyInAnyOrder("main", "<clinit>");
    }

    @Test
    void aClassThatExtendsItselfEndsTheSearch() {
        type("Odd", "Odd", method("<init>"));
        type("Main", "java.lang.Object", method("main", site(Kind.CREATION, "Odd", "<init>")));

        assertThat(reach().methods()).hasSize(2);
    }

    private String obstacle() {
        return reach().obstacle().orElse("");
    }

    private PureCode.Reach reach() {
        PureCode code = new PureCode(
                new PipelineMap(classes),
                Set.copyOf(initialised),
                (owner, field, mayRead) -> roles.getOrDefault(owner + "." + field, Role.STATE));
        return code.of(new MethodRef("Main", "main", "()V"));
    }

    private void type(String name, String superName, MappedMethod... methods) {
        classes.add(new MappedClass(name, superName, List.of(), "", List.of(methods)));
    }

    private static MappedMethod method(String name, Site... sites) {
        return new MappedMethod(
                name, "()V", 0, "hash", 0, 0, List.of(), List.of(), List.of(sites), List.of(), List.of(), List.of());
    }

    private static Site site(Kind kind, String owner, String name) {
        return new Site(0, kind, 0, owner, name, "()V", "");
    }
}
