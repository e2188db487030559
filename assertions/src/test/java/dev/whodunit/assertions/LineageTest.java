package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.LIST;
import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each pipeline is {@code main() { a = a(); b = b(); … out = out(…) }}; some change objects on the way. */
class LineageTest {

    private static final String OWNER = "acme.FlightDelays";

    private final RecordingBuilder recording = new RecordingBuilder();
    private final MethodBuilder main = new MethodBuilder("main", "()V");
    private StepBuilder root;
    private int sites;

    @BeforeEach
    void begin() {
        root = recording.step(null, "main", "()V").returningNothing();
        source("a");
        source("b");
    }

    private void source(String name) {
        call(name, "()" + LIST, name);
        recording.method(new MethodBuilder(name, "()" + LIST)
                .site(Site.Kind.CREATION, "java.util.ArrayList", "<init>", "()V")
                .returns("S0"));
    }

    private StepBuilder call(String name, String descriptor, String storedInto) {
        main.site(Site.Kind.CALL, OWNER, name, descriptor);
        StepBuilder step = recording.step(root, name, descriptor).at(sites, 10 + sites, storedInto);
        sites++;
        return step.returning("List<A>", 1, "[\"" + name + "\"]");
    }

    private void library(String owner, String name, String descriptor) {
        main.site(Site.Kind.CALL, owner, name, descriptor);
        recording
                .step(root, name, descriptor)
                .library(owner)
                .at(sites, 10 + sites, "")
                .returningNothing();
        sites++;
    }

    private ArtifactAssert out() {
        recording.method(main);
        return assertThat(recording.build()).artifact("out");
    }

    @Test
    void followsArgumentsThroughACall() {
        call("f", "(" + LIST + LIST + ")" + LIST, "out");
        main.argument("S0", 2, 0).argument("S1", 2, 1);
        recording.method(new MethodBuilder("f", "(" + LIST + LIST + ")" + LIST).returns("P1"));
        out().isDerivedFrom("b").isNotDerivedFrom("a");
    }

    @Test
    void whatIsPutIntoAnObjectBelongsToIt() {
        library("java.util.List", "addAll", "(Ljava/util/Collection;)Z");
        main.receiver("S0", 2).argument("S1", 2, 0);
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S0", 3, 0);
        recording.method(new MethodBuilder("f", "(" + LIST + ")" + LIST).returns("P0"));
        out().isDerivedFrom("a", "b");
    }

    @Test
    void whatIsPutIntoAnObjectLaterDoesNot() {
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S0", 2, 0);
        recording.method(new MethodBuilder("f", "(" + LIST + ")" + LIST).returns("P0"));
        library("java.util.List", "addAll", "(Ljava/util/Collection;)Z");
        main.receiver("S0", 3).argument("S1", 3, 0);
        out().isDerivedFrom("a").isNotDerivedFrom("b");
    }

    @Test
    void aPartOfAnObjectThatChangesChangesTheObject() {
        main.site(Site.Kind.CALL, "java.util.Map", "computeIfAbsent", "(Ljava/lang/Object;)Ljava/lang/Object;")
                .receiver("S0", 2);
        sites++;
        library("java.util.List", "add", "(Ljava/lang/Object;)Z");
        main.receiver("S2", 3).argument("S1", 3, 0);
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S0", 4, 0);
        recording.method(new MethodBuilder("f", "(" + LIST + ")" + LIST).returns("P0"));
        out().isDerivedFrom("b");
    }

    @Test
    void aCalleeMayChangeItsArgument() {
        call("fill", "(" + LIST + LIST + ")V", "");
        main.argument("S0", 2, 0).argument("S1", 2, 1);
        recording.method(new MethodBuilder("fill", "(" + LIST + LIST + ")V")
                .site(Site.Kind.CALL, "java.util.List", "addAll", "(Ljava/util/Collection;)Z")
                .receiver("P0", 0)
                .argument("P1", 0, 0));
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S0", 3, 0);
        recording.method(new MethodBuilder("f", "(" + LIST + ")" + LIST).returns("P0"));
        out().isDerivedFrom("a", "b");
    }

    @Test
    void aFieldCarriesWhatWasWrittenToIt() {
        call("write", "(" + LIST + ")V", "");
        main.argument("S0", 2, 0);
        recording.method(new MethodBuilder("write", "(" + LIST + ")V")
                .site(Site.Kind.FIELD_WRITE, OWNER, "cache", LIST)
                .receiver("this", 0)
                .argument("P0", 0, 0));
        call("read", "()" + LIST, "out");
        recording.method(new MethodBuilder("read", "()" + LIST)
                .site(Site.Kind.FIELD_READ, OWNER, "cache", LIST)
                .receiver("this", 0)
                .returns("S0"));
        out().isDerivedFrom("a").isNotDerivedFrom("b");
    }

    @Test
    void aLambdaPutsWhatItReturnsIntoTheCallThatRanIt() {
        main.site(Site.Kind.LAMBDA, OWNER, "lambda$0", "(Ljava/util/List;Ljava/lang/Object;)Ljava/lang/Object;")
                .argument("S1", 2, 0);
        main.site(Site.Kind.CALL, "java.util.stream.Stream", "map", "(Ljava/util/function/Function;)Ljava/lang/Object;")
                .receiver("S0", 3)
                .argument("S2", 3, 0);
        sites += 2;
        String body = "(Ljava/util/List;Ljava/lang/Object;)Ljava/lang/Object;";
        recording.step(root, "lambda$0", body).lambda("main", 1).at(3, 13, "").returning("A", -1, "\"x\"");
        recording.method(new MethodBuilder("lambda$0", body).returns("P0"));
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S3", 4, 0);
        recording.method(new MethodBuilder("f", "(" + LIST + ")" + LIST).returns("P0"));
        out().isDerivedFrom("a", "b");
    }

    @Test
    void codeThatIsNotMappedDependsOnAllItWasGiven() {
        call("f", "(" + LIST + ")" + LIST, "out");
        main.argument("S1", 2, 0);
        out().isDerivedFrom("b").isNotDerivedFrom("a");
    }

    @Test
    void aNameThatIsNotThereIsAFailure() {
        call("f", "(" + LIST + ")" + LIST, "out");
        assertThat(failureOf(() -> out().isNotDerivedFrom("aa"))).startsWith("There is no artifact \"aa\"");
    }
}
