package dev.whodunit.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The labels of what code of the pipeline gets that a library calls. */
final class CallbackArguments {

    private final LabelRun run;
    private final Provenance provenance;
    private final int method;
    private final int made;
    private final Optional<LibraryCall> top;
    private final Optional<LibraryCall> library;
    private final Bag pool;

    /**
     * @param method that has begun
     * @param made number of the object that it makes, if it is a constructor
     * @param top the innermost call that is open on the thread
     */
    CallbackArguments(LabelRun run, int method, int made, Optional<LibraryCall> top) {
        this.run = run;
        this.provenance = run.provenance();
        this.method = method;
        this.made = made;
        this.top = top;
        this.library = top.filter(call -> !call.isWoven());
        this.pool = library.map(LibraryCall::pool).orElseGet(() -> run.lambdas().inputs(method));
    }

    /** The number of the object that a constructor makes which a library calls. */
    static int made(String constructor, Optional<LibraryCall> library, LabelRun run) {
        library.filter(call -> constructor.endsWith("<init>()V")).ifPresent(LibraryCall::makesEmpty);
        Optional<LibraryCall> reading = library.filter(call -> call.written(run).isPresent());
        return reading.isPresent()
                ? reading.get().made(constructor)
                : library.flatMap(call -> call.pool().outsideBehind())
                        .map(Outside::next)
                        .orElse(0);
    }

    int label(@Nullable Object value, int index) {
        OptionalInt found = known(value, index);
        Bag holding = pool.find(value).isPresent() || library.isEmpty()
                ? pool
                : run.lambdas().inputs(method);
        found = found.isPresent() ? found : holding.find(value);
        if (run.isForeign(value) && value != null) {
            found = found.isPresent() ? found : run.nodes().find(value);
            if (run.knownBag(value).isEmpty()) {
                lookInto(value, index, holding);
            }
        }
        return found.orElseGet(() -> Identity.isValue(value) ? unknown(value, index) : 0);
    }

    private OptionalInt known(@Nullable Object value, int index) {
        OptionalInt found = run.lambdas().captured(method, index, value);
        if (found.isEmpty() && top.isPresent()) {
            found = top.filter(LibraryCall::isWoven)
                    .map(call -> call.find(value, provenance))
                    .orElse(found);
        }
        return found.isPresent() ? found : ofRow(value);
    }

    /** What a map keeps under a key goes with it to the code that is called for each of its entries. */
    private OptionalInt ofRow(@Nullable Object value) {
        Optional<Row> row = library.flatMap(LibraryCall::row);
        library.ifPresent(call -> call.handsOver(value));
        return row.isPresent() && library.isPresent() && library.get().receiver() instanceof Map
                ? library.get().held().at(row.get().value())
                : OptionalInt.empty();
    }

    private void lookInto(Object value, int index, Bag holding) {
        Optional<Written.Part> part = written(index);
        Bag known = part.map(Written.Part::value)
                .filter(run::isForeign)
                .map(run::bag)
                .orElse(holding);
        new Contents(run, known, (element, key) -> leaf(element).orElseGet(() -> run.everything(known)))
                .lookInto(value);
        library.flatMap(call -> run.cells().view(call.receiver()))
                .ifPresent(view -> run.cells().show(value, view));
        pool.outsideBehind()
                .filter(place -> !place.isOpaque())
                .map(Outside::somewhere)
                .ifPresent(run.bag(value)::readFrom);
    }

    /** What the pipeline wrote to a file that the library reads, for a constructor that gets it back. */
    private Optional<Written.Part> written(int index) {
        String name = run.name(method);
        int end = name.indexOf(".<init>");
        return end < 0
                ? Optional.empty()
                : library.flatMap(call -> call.written(run))
                        .flatMap(file -> file.part(name.substring(0, end).replace('/', '.'), made, index - 1));
    }

    /** The label of a value that stands in a tree or a file which the library was given. */
    private OptionalInt leaf(@Nullable Object value) {
        return library.map(call -> call.leaves(run).leaf(value)).orElseGet(OptionalInt::empty);
    }

    /** A value that nobody handed in was read from outside, or computed. */
    private int unknown(@Nullable Object value, int index) {
        Optional<Written.Part> part = written(index)
                .filter(written -> JdkObjects.text(written.value()).equals(JdkObjects.text(value)));
        if (part.isPresent()) {
            return part.get().label();
        }
        OptionalInt leaf = leaf(value);
        boolean isCount = library.filter(call ->
                        run.summaries().of(call.function(), call.receiver()).countsForCallbacks())
                .isPresent();
        if (leaf.isPresent() || isCount) {
            return leaf.orElse(0);
        }
        boolean isMaking = run.name(method).contains("<init>");
        Optional<Outside> outside = pool.outsideBehind().filter(place -> isMaking || value instanceof String);
        return outside.isPresent() ? read(outside.get(), value, index) : run.everything(pool);
    }

    /** What a constructor gets it keeps itself, and an equal value that another one gets stands somewhere else. */
    private int read(Outside place, @Nullable Object value, int index) {
        String name = run.name(method);
        if (name.contains("<init>")) {
            String parameter = index == 0
                    ? ""
                    : run.numbers()
                            .parameter(method, index - 1)
                            .map(Source::step)
                            .orElse("#" + (index - 1));
            String position = simpleName(name) + "[" + made + "]" + parameter;
            return provenance.source(new Source(place.origin(), position, JdkObjects.text(value)));
        }
        String position = place.path() + "[" + place.next() + "]";
        int label = provenance.source(new Source(place.origin(), position, JdkObjects.text(value)));
        library.map(LibraryCall::held)
                .orElseGet(() -> run.lambdas().inputs(method))
                .add(value, label);
        return label;
    }

    /** The class in {@code com/acme/Flight.<init>(I)V}. */
    private static String simpleName(String constructor) {
        String owner = constructor.substring(0, constructor.indexOf(".<init>"));
        return owner.substring(1 + Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')));
    }
}
