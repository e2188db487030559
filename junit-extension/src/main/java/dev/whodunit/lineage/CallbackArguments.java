package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The labels of what code of the pipeline gets that a library calls. */
final class CallbackArguments {

    private static final String SOMEWHERE = "?";

    private final LabelRun run;
    private final Provenance provenance;
    private final int method;
    private final int made;
    private final Optional<LibraryCall> top;
    private final Optional<LibraryCall> library;
    private final Bag pool;
    private final Optional<StreamedLines> lines;

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
        this.lines = library.map(call -> new StreamedLines(run, call, method)).filter(StreamedLines::isStream);
        this.pool = library.map(LibraryCall::pool).orElseGet(() -> run.lambdas().inputs(method));
    }

    /** The number of the object that a constructor makes which a library calls. */
    static int made(LabelRun run, int method, Optional<LibraryCall> library) {
        if (library.isEmpty()) {
            return 0;
        }
        LibraryCall call = library.get();
        String constructor = run.name(method);
        if (constructor.endsWith("<init>()V")) {
            call.making().makesEmpty();
        }
        if (call.written(run).isPresent()) {
            return call.making().made(constructor);
        }
        Optional<Outside> place = call.making().place(call);
        String type = simpleName(constructor);
        int number = place.map(read -> read.next(type)).orElse(0);
        place.ifPresent(read -> call.making().begins(method, type + "[" + number + "]"));
        return number;
    }

    int label(@Nullable Object value, int index) {
        OptionalInt found = known(value, index);
        boolean isKept = library.isPresent()
                && run.lambdas().isBody(method)
                && pool.find(value).isEmpty();
        Bag holding = isKept ? run.lambdas().inputs(method) : pool;
        if (found.isEmpty() && (value != null || place(index).isEmpty())) {
            found = holding.find(value); // nothing is what setters give, too
        }
        if (run.isForeign(value) && value != null) {
            found = found.isPresent() ? found : run.nodes().find(value);
            if (run.knownBag(value).isEmpty()) {
                lookInto(value, index, holding);
            }
        } else if (value != null && value.getClass().isArray() && !run.places().areKnown(value)) {
            elements(value, index, holding);
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
        if (found.isEmpty() && lines.isPresent()) {
            found = lines.get().label(value);
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
        Optional<Outside> place = part.isEmpty() ? placeInside(index) : Optional.empty();
        if (place.isPresent() && !isGivenTree() && new ReadCollection(run).stand(value, place.get())) {
            run.bag(value).decide(source(place.get(), value)); // how many there are, too
            return;
        }
        Bag known = part.map(Written.Part::value)
                .filter(run::isForeign)
                .map(run::bag)
                .orElse(holding);
        new Contents(
                        run,
                        known,
                        (element, key) -> leaf(element)
                                .orElseGet(() ->
                                        place.map(at -> source(at, element)).orElseGet(() -> run.everything(known))))
                .lookInto(value);
        library.flatMap(call -> run.cells().view(call.receiver()))
                .ifPresent(view -> run.cells().show(value, view));
        place.or(() -> pool.outsideBehind().filter(all -> !all.isOpaque()).map(Outside::somewhere))
                .ifPresent(run.bag(value)::readFrom);
    }

    private boolean isGivenTree() {
        return library.filter(call -> call.operands().stream()
                        .anyMatch(
                                operand -> operand != null && call.tree(operand).isPresent()))
                .isPresent();
    }

    /** Values in an array that no code of the pipeline has seen. */
    private void elements(Object array, int index, Bag holding) {
        Optional<Outside> place = placeInside(index);
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (element == null || Identity.isValue(element)) {
                int at = i;
                OptionalInt found = holding.find(element);
                found = found.isPresent() ? found : leaf(element);
                run.put(
                        array,
                        i,
                        found.orElseGet(() -> place.map(all -> source(all.part(at), element))
                                .orElseGet(() -> run.everything(holding))));
            }
        }
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
        return library.map(call -> new BagSearch(call.leaves(run), provenance).leaf(value))
                .orElseGet(OptionalInt::empty);
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
        OptionalInt inText = text().flatMap(text -> property(index).map(name -> text.label(name, value)))
                .orElseGet(OptionalInt::empty);
        if (inText.isPresent()) {
            return inText.getAsInt();
        }
        Optional<Outside> place = place(index);
        if (place.isPresent()) {
            return source(place.get(), value);
        }
        OptionalInt computed = lines.map(StreamedLines::computed).orElseGet(OptionalInt::empty);
        if (computed.isPresent()) {
            return computed.getAsInt();
        }
        Optional<Outside> read = behind().filter(all -> value instanceof String
                && lines.isEmpty()
                && library.filter(call -> !call.isOfJdk()).isEmpty());
        return read.isPresent() ? line(read.get(), value) : run.everything(pool);
    }

    /** What is read line by line comes in order. */
    private int line(Outside lines, @Nullable Object value) {
        int label = source(lines.nextPart(), value);
        library.map(LibraryCall::held)
                .orElseGet(() -> run.lambdas().inputs(method))
                .add(value, label);
        return label;
    }

    private int source(Outside place, @Nullable Object value) {
        String text = value == null || Identity.isValue(value) ? JdkObjects.text(value) : "";
        return provenance.source(new Source(place.origin(), place.whole(), text));
    }

    /** Where an argument stands in what a library read that is none of the JDK's, or that calls a constructor. */
    private Optional<Outside> place(int index) {
        boolean isMaking = isMaking();
        return behind().filter(all ->
                        isMaking || library.filter(call -> !call.isOfJdk()).isPresent())
                .map(all -> new Outside(all.origin(), isMaking ? ofConstructor(index) : ofSetter(index), false));
    }

    /** What the library reads, or those do that were given the lambda. */
    private Optional<Outside> behind() {
        return library.isPresent() ? library.get().making().place(library.get()) : pool.outsideBehind();
    }

    /** What a constructor gets it keeps itself, and an equal value that another one gets stands somewhere else. */
    private String ofConstructor(int index) {
        String parameter = index == 0 ? "" : property(index).map(Source::step).orElse("#" + (index - 1));
        return simpleName(run.name(method)) + "[" + made + "]" + parameter;
    }

    /** What a method that gets one thing keeps in its object; of what others do with what they get nothing is known. */
    private String ofSetter(int index) {
        if (!isSetter(index)) {
            return SOMEWHERE;
        }
        return calledOn().flatMap(run.places()::position).orElse(SOMEWHERE)
                + property(index).map(Source::step).orElse("");
    }

    private boolean isSetter(int index) {
        String name = run.name(method);
        return index == 1 && Type.getArgumentTypes(name.substring(name.indexOf('('))).length == 1;
    }

    private Optional<Object> calledOn() {
        return library.flatMap(LibraryCall::row).map(Row::value);
    }

    /** Of a constructor the name of the parameter, and {@code code} of {@code setCode(Ljava/lang/String;)V}. */
    private Optional<String> property(int index) {
        if (isMaking()) {
            return run.numbers().parameter(method, index - 1);
        }
        String name = run.name(method);
        return isSetter(index)
                ? PropertyNames.accessed(name.substring(0, name.indexOf('(')))
                        .map(property -> calledOn()
                                .map(object -> PropertyNames.of(object.getClass(), property))
                                .orElse(property))
                : Optional.empty();
    }

    /** The text that the library makes objects of, if it was read. */
    private Optional<JsonPlaces> text() {
        return library.flatMap(call -> call.making().text(call, provenance));
    }

    /** Where a collection or an array stands, each element of which has its number there. */
    private Optional<Outside> placeInside(int index) {
        return place(index).or(() -> text().flatMap(text -> property(index).flatMap(text::inside)));
    }

    private boolean isMaking() {
        return run.name(method).contains("<init>");
    }

    /** The class in {@code com/acme/Flight.<init>(I)V}. */
    private static String simpleName(String constructor) {
        String owner = constructor.substring(0, constructor.indexOf(".<init>"));
        return owner.substring(1 + Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')));
    }
}
