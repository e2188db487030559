package dev.whodunit.lineage;

import static java.util.Objects.requireNonNull;

import dev.whodunit.bridge.Labels;
import dev.whodunit.labels.LabelNumbers;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of the values of one run: the labels of fields and elements, and the bags of objects of libraries. */
public final class LabelRun {

    /** Stands for the length of an array among its elements, and for the exception itself among its fields. */
    static final int ITSELF = -1;

    private final Makers makers;
    private final Provenance provenance;
    private final PartLabels places;
    private final LiveObjects<Bag> bags = new LiveObjects<>();
    private final WrittenFiles files = new WrittenFiles(this);
    private final TextLines lines = new TextLines();
    private final Bag nodes;
    private final List<Callback> strays = new ArrayList<>();
    private final Summaries summaries;
    private final Lambdas lambdas;
    private final Cells cells = new Cells(this);
    private final PossibleChanges possibleChanges = new PossibleChanges(this);
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final LabelNumbers numbers;
    private final Queue<ThreadLabels> threads = new ConcurrentLinkedQueue<>();
    /** Weak, since a thread that goes on would keep the run else, and with it the thread-local that it would have to forget. */
    private final ThreadLocal<WeakReference<ThreadLabels>> labels =
            ThreadLocal.withInitial(() -> new WeakReference<>(ofNewThread()));

    private final OwnTypes types;

    /** @param scope whether a class, given by its binary name, is woven */
    public LabelRun(Predicate<String> scope) {
        this(scope, LabelRun.class.getClassLoader(), new LabelNumbers(), () -> 0, Integer.MAX_VALUE);
    }

    /**
     * @param scope whether a class, given by its binary name, is woven
     * @param classPath where flow summaries of users are
     * @param numbers those that the code was woven with
     * @param stepOfThread a number for the step that runs on the current thread, 0 if there is none
     * @param labels from how many on what a function makes is not told apart any more
     */
    LabelRun(
            Predicate<String> scope,
            ClassLoader classPath,
            LabelNumbers numbers,
            IntSupplier stepOfThread,
            int labels) {
        this.types = new OwnTypes(scope);
        this.summaries = Summaries.on(classPath);
        this.numbers = numbers;
        this.makers = new Makers(stepOfThread);
        this.provenance = new Provenance(makers, labels);
        this.places = new PartLabels(provenance, this);
        this.nodes = Bag.ofObject(provenance);
        this.lambdas = new Lambdas(provenance);
    }

    /** Follows the values of all woven code from now on. */
    public void start() {
        Labels.install(this::ofThisThread);
    }

    /** A number for a function or a field. */
    public int number(String name) {
        return numbers.number(name);
    }

    /**
     * All that a value was made of.
     *
     * @param withDecisions whether what decisions were made on counts, too
     */
    public Set<Source> sources(int label, boolean withDecisions) {
        return provenance.sources(label, withDecisions, true);
    }

    /**
     * Those of its sources to which a way leads along which nothing is assumed: each library on it has a flow summary.
     *
     * @param withDecisions whether what decisions were made on counts, too
     */
    public Set<Source> knownSources(int label, boolean withDecisions) {
        return provenance.sources(label, withDecisions, false);
    }

    /** What the pipeline has written to files. */
    WrittenFiles files() {
        return files;
    }

    /** Where lines begin in texts that were read. */
    TextLines lines() {
        return lines;
    }

    /** Where the nodes of trees stand that were read. */
    Bag nodes() {
        return nodes;
    }

    Summaries summaries() {
        return summaries;
    }

    /** Code that ran with no caller on its thread has given a value. */
    void stray(Callback callback) {
        strays.add(callback);
    }

    List<Callback> strays() {
        return strays;
    }

    /** The label of what the last woven method on this thread returned. */
    public int resultOfThisThread() {
        return ofThisThread().result();
    }

    /** Notes in a sentence what is not followed; may be called by any thread. */
    public void notice(String what) {
        if (!notices.contains(what)) {
            notices.add(what);
        }
    }

    /** What was not followed. */
    public List<String> notices() {
        List<String> all = new ArrayList<>(notices);
        threads.forEach(thread -> thread.failure().ifPresent(all::add));
        return all;
    }

    ThreadLabels ofThisThread() {
        return requireNonNull(labels.get().get());
    }

    private ThreadLabels ofNewThread() {
        ThreadLabels ofThread = new ThreadLabels(this);
        threads.add(ofThread);
        return ofThread;
    }

    PartLabels places() {
        return places;
    }

    Provenance provenance() {
        return provenance;
    }

    String name(int number) {
        return numbers.name(number);
    }

    /** The numbers of functions and fields that code is woven with for this run. */
    public LabelNumbers numbers() {
        return numbers;
    }

    Makers makers() {
        return makers;
    }

    /** Whether an object is of a class of the pipeline, whose fields are followed. */
    boolean isOwn(Object object) {
        return types.isOwn(object.getClass());
    }

    /** Whether an object is the pipeline's and a library may keep it to call it later. */
    boolean isCalled(Object object) {
        return types.isCalled(object.getClass());
    }

    /** Whether an object is one of a library, or inherits from one, so that of some of it nothing but calls is seen. */
    boolean isForeign(@Nullable Object object) {
        return object != null
                && !Identity.isValue(object)
                && !object.getClass().isArray()
                && (!isOwn(object) || types.isHeir(object.getClass()));
    }

    /** @param owner null for static fields */
    int get(@Nullable Object owner, int part) {
        return places.get(owner, part);
    }

    /** @param owner null for static fields */
    void put(@Nullable Object owner, int part, int label) {
        places.put(owner, part, label);
    }

    /** What code that was skipped would have changed. */
    PossibleChanges possibleChanges() {
        return possibleChanges;
    }

    Optional<Bag> knownBag(Object object) {
        return Optional.ofNullable(bags.get(object));
    }

    /** What has been asked of a stream. */
    Stages stages(@Nullable Object stream) {
        Bag bag = stream == null ? null : bags.get(stream);
        return bag == null ? Stages.NONE : bag.stages();
    }

    /** The number of the body of an object that is a lambda. */
    OptionalInt body(Object object) {
        Bag bag = bags.get(object);
        return bag == null ? OptionalInt.empty() : bag.body();
    }

    /** The number of what a library calls when it calls an object: the body of a lambda, or the class of a function. */
    OptionalInt called(Object object) {
        OptionalInt function = types.function(object.getClass(), numbers);
        return function.isPresent() ? function : body(object);
    }

    Bag bag(Object object) {
        return bags.computeIfAbsent(object, () -> Bag.ofObject(provenance));
    }

    /** What is known of the cells of tables. */
    Cells cells() {
        return cells;
    }

    /** What is known of lambdas. */
    Lambdas lambdas() {
        return lambdas;
    }

    /** Puts a value into a bag with its label, and with what it holds. */
    void give(Bag taker, @Nullable Object value, int label) {
        if (value != null && value.getClass().isArray()) {
            taker.addToWhole(label);
            for (int i = 0; i < Array.getLength(value); i++) {
                give(taker, Array.get(value, i), get(value, i));
            }
        } else if (isForeign(value) && value != null) {
            if (label != 0 || isOwn(value)) {
                taker.add(value, label);
            }
            taker.include(bag(value));
        } else {
            taker.add(value, label);
            if (value != null && isCalled(value)) {
                taker.include(bag(value));
            }
        }
    }

    /** The values in a bag, together. */
    BagSum sum(Bag bag) {
        return bag.sum(BagSum.Of.VALUES).upToDate(places);
    }

    /** What decided on which values are in a bag, together. */
    BagSum choices(Bag bag) {
        return bag.sum(BagSum.Of.CHOICES).upToDate(places);
    }

    /** The label of the decisions on what is in a bag. */
    int decisions(Bag bag) {
        return choices(bag).label();
    }

    /** The label of everything in a bag, in objects of the pipeline too. */
    int everything(Bag bag) {
        BagSum sum = sum(bag);
        int label = provenance.join(sum.label(), sum.held());
        for (Outside place : sum.outsides()) {
            if (place.isOpaque() || place.isAtItsBeginning() || !provenance.isComputed(sum.label())) {
                boolean isKnown = place.isOpaque() || place.isExact();
                label = provenance.join(
                        label, provenance.source(new Source(place.origin(), isKnown ? place.whole() : "*")));
            }
        }
        return sum.isAssumed() ? provenance.assumed(label) : label;
    }
}
