package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.whodunit.bridge.Labels;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.Origin;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelRunTest {

    private final LabelRun run = new LabelRun(name -> false);

    /** Tells if anything of it is run. */
    private static final class Guarded extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new AssertionError("read");
        }

        @Override
        public int size() {
            throw new AssertionError("asked");
        }
    }

    private enum Guard {
        KEY {
            @Override
            public String toString() {
                throw new AssertionError("asked");
            }
        }
    }

    private static Path guardedPath() {
        return (Path) Proxy.newProxyInstance(
                LabelRunTest.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName());
                });
    }

    private Labels woven() {
        run.start();
        return Labels.here();
    }

    @Test
    void whatFailsBehindTheLabelsIsANoticeAndNoException() {
        Labels labels = woven();

        int label = labels.invoked("no call has begun", 1);

        assertThat(label).isZero();
        assertThat(run.notices())
                .containsExactly(
                        "Some values are not followed: java.lang.IndexOutOfBoundsException was thrown while their"
                                + " labels were computed.");
    }

    @Test
    void aListOfForeignCodeThatIsHandedInIsNotRead() {
        Labels labels = woven();
        labels.begin(run.number("com/acme/Flights.read(Ljava/util/List;)V"));

        labels.parameter(new Guarded(), 0);

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void theTextOfAKeyThatIsHandedInIsNotAsked() {
        Labels labels = woven();
        labels.begin(run.number("com/acme/Flights.read(Ljava/util/Map;)V"));

        labels.parameter(Map.of(Guard.KEY, 1), 0);

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void theLinesOfAFileAreNotReadFromAListOfForeignCode() {
        Labels labels = woven();
        labels.call("java/nio/file/Files.readAllLines(Ljava/nio/file/Path;)Ljava/util/List;", false, 0);
        labels.operand(Path.of("flights.csv"), 0);

        labels.called(new Guarded());

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aPathOfAnotherFileSystemIsNotAskedForItsName() {
        Labels labels = woven();
        labels.call("java/nio/file/Files.readString(Ljava/nio/file/Path;)Ljava/lang/String;", false, 0);
        labels.operand(guardedPath(), 0);

        int label = labels.called("two lines");

        assertThat(run.notices()).isEmpty();
        assertThat(run.sources(label, false)).extracting(Source::origin).containsExactly("?");
    }

    @Test
    void aListOfForeignCodeThatIsWrittenToAFileIsNotRead() {
        Labels labels = woven();
        labels.call(
                "java/nio/file/Files.write(Ljava/nio/file/Path;Ljava/lang/Iterable;[Ljava/nio/file/OpenOption;)"
                        + "Ljava/nio/file/Path;",
                false,
                0);
        labels.operand(Path.of("flights.csv"), 0);
        labels.operand(new Guarded(), 0);

        labels.called(Path.of("flights.csv"));

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aListThatHoldsItselfIsRead() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Labels labels = woven();
        labels.begin(run.number("com/acme/Flights.read(Ljava/util/List;)V"));

        assertThatCode(() -> labels.parameter(list, 0)).doesNotThrowAnyException();

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aCallThatNeverEndedIsForgottenWhenTheMethodIsLeft() {
        Labels labels = woven();
        int depth = labels.begin(run.number("com/acme/Flights.read(I)I"));
        labels.parameter(3, 0);
        labels.call("java/lang/Integer.parseInt(Ljava/lang/String;)I", false, 0);
        labels.left(depth);

        int again = labels.begin(run.number("com/acme/Flights.read(I)I"));

        assertThat(again).isEqualTo(depth);
    }

    @Test
    void beyondTheLimitWhatAFunctionMakesMayBeMadeOfAnything() {
        Provenance provenance = new Provenance(() -> 7, 4);
        int first = provenance.source(new Source("a.csv", "[0]"));
        int second = provenance.source(new Source("a.csv", "[1]"));
        int both = provenance.join(first, second);

        int beyond = provenance.passed(provenance.under(first, second));

        assertThat(provenance.graph().kind(beyond)).isEqualTo(Kind.COARSE);
        assertThat(provenance.graph().maker(beyond)).isEqualTo(7);
        assertThat(provenance.sources(beyond, false, true)).hasSize(2);
        assertThat(provenance.sources(beyond, true, false)).isEmpty();
        assertThat(provenance.source(new Source("b.csv", "[0]"))).isEqualTo(beyond);
        assertThat(provenance.join(first, second)).isEqualTo(both);
    }

    @Test
    void beyondTheLimitPlacesAreStillKnownByName() {
        Provenance provenance = new Provenance(() -> 7, 2);
        provenance.source(new Source("a.csv", "[0]"));

        int late = provenance.source(new Source("late.csv", "[0]"));
        provenance.source(new Source("late.csv", "[1]"));

        assertThat(provenance.graph().kind(late)).isEqualTo(Kind.COARSE);
        assertThat(provenance.graph().origins())
                .extracting(Origin::place, Origin::position)
                .containsExactly(tuple("a.csv", "[0]"), tuple("late.csv", "*"));
        assertThat(provenance.coarseSince()).hasValue(2);
    }

    @Test
    void whatAValueIsFromIsNotSaidOfItAgain() {
        Provenance provenance = new Provenance(() -> 7, Integer.MAX_VALUE);
        int first = provenance.source(new Source("a.csv", "[0]"));
        int sum = provenance.join(provenance.join(first, provenance.source(new Source("a.csv", "[1]"))), first);
        int decided = provenance.under(sum, provenance.source(new Source("a.csv", "[2]")));

        assertThat(provenance.join(decided, first)).isEqualTo(decided);
        assertThat(provenance.under(decided, first)).isEqualTo(decided);
    }

    @Test
    void aWayPastAnotherFunctionIsKept() {
        int[] maker = {1};
        Provenance provenance = new Provenance(() -> maker[0], Integer.MAX_VALUE);
        int email = provenance.source(new Source("a.csv", "[0]"));
        maker[0] = 2;
        int hashed = provenance.join(email, provenance.source(new Source("salt.txt", "[0]")));
        maker[0] = 1;
        int line = provenance.join(hashed, provenance.source(new Source("a.csv", "[1]")));

        int leak = provenance.join(line, email);

        assertThat(leak).isNotEqualTo(line);
        assertThat(provenance.graph().first(leak)).isEqualTo(email);
    }

    @Test
    void nothingIsKeptAlive() {
        LabelRun run = new LabelRun(name -> name.startsWith("dev."));
        Bag list = run.bag(new ArrayList<>());
        WeakReference<Object> element = new WeakReference<>(new StringBuilder("forgotten"));
        list.add(element.get(), 1);
        run.bag(element.get());
        run.put(element.get(), 3, 1);

        System.gc();

        assertThat(element.get()).isNull();
    }

    @Test
    void aThreadDoesNotKeepARunWhoseCodeItHasRun() {
        WeakReference<LabelRun> over = new WeakReference<>(new LabelRun(name -> false));

        over.get().ofThisThread().begin(0);

        for (int i = 0; i < 100 && over.get() != null; i++) {
            System.gc();
        }
        assertThat(over.get()).isNull();
    }

    @Test
    void whatAnotherFunctionJoinedIsNotWhatThisOneJoins() {
        int[] maker = {1};
        Provenance provenance = new Provenance(() -> maker[0], 100);
        int email = provenance.source(new Source("a.csv", "[0]"));
        int hash = provenance.join(email, provenance.source(new Source("a.csv", "[1]")));
        maker[0] = 2;

        int both = provenance.join(hash, email);

        assertThat(both).isNotEqualTo(hash);
        assertThat(provenance.graph().maker(both)).isEqualTo(2);
    }

    @Test
    void whatAFunctionReadAndHandsOnHasPassedThroughIt() {
        Provenance provenance = new Provenance(() -> 1, 100);
        int read = provenance.source(new Source("a.csv", "[0]"));

        assertThat(provenance.passed(read)).isNotEqualTo(read);
        assertThat(provenance.passed(provenance.passed(read))).isEqualTo(provenance.passed(read));
    }
}
