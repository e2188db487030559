package dev.whodunit.lineage;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.BaseStream;

/** What a library reads from a stream that the pipeline has opened: it is known where that stands only if nothing was read before. */
final class StreamReading {

    /** How methods are called that read a tree. */
    static final String TREE = "readTree";

    private static final String VALUE = "readValue";

    /** They give what the stream gives that they are made around. */
    private static final Set<String> AROUND = Set.of(
            "java/io/BufferedReader.<init>",
            "java/io/LineNumberReader.<init>",
            "java/io/InputStreamReader.<init>",
            "java/io/BufferedInputStream.<init>");

    /** What it reads begins with something else. */
    private static final String SEVERAL = "java/io/SequenceInputStream.<init>";

    /** After these a stream gives what it gave before, from its beginning on. */
    private static final Set<String> IN_ORDER = Set.of("limit", "onClose", "sequential", "boxed");

    /** How methods of streams begin that move on in a way that has no number. */
    private static final Set<String> MOVING = Set.of("readNBytes", "readAllBytes", "getNext", "getChannel", "position");

    private final LabelRun run;
    private final LibraryCall call;
    private final Asked asked;

    /** @param asked what libraries have told of the result */
    StreamReading(LabelRun run, LibraryCall call, Asked asked) {
        this.run = run;
        this.call = call;
        this.asked = asked;
    }

    /** Whether an object gives its parts one after the other, and may not have all of them yet. */
    static boolean givesOneByOne(Object value) {
        return value instanceof Iterable && !(value instanceof Collection);
    }

    /** What gives its parts one after the other gives those of the stream that it was made of, and so do streams around others. */
    void carryOn(Object value, Bag bag) {
        if (givesOneByOne(value)) {
            behind().filter(Outside::isAtItsBeginning).map(Outside::forward).ifPresent(bag::readFrom);
        } else if (AROUND.contains(call.qualifiedName())) {
            behind().filter(Outside::isAtItsBeginning).ifPresent(bag::readFrom);
        }
    }

    /**
     * A tree is all of a text or of a stream. Of a stream only the first one stands at a place that is known, and only if no parser
     * was asked before.
     *
     * @param ofText where the text stands that the tree is in
     */
    void tree(Object value, Supplier<Optional<Outside>> ofText, Bag bag) {
        Optional<Outside> behind = behind();
        boolean isFirst = behind.filter(Outside::isAtItsBeginning).isPresent()
                && call.operands().stream().anyMatch(JdkObjects::isStream);
        behind.ifPresent(Outside::next);
        Optional<Outside> place =
                behind.map(all -> isFirst ? all.again() : all.somewhere()).or(ofText);
        place.ifPresent(bag::readFrom);
        asked.tree(value)
                .filter(tree -> isFirst)
                .ifPresent(tree -> place.ifPresent(at -> new Tree(run, run.nodes()).stand(tree, at)));
    }

    /**
     * Where the value stands that the call reads, if it is the first one of a stream, or all of a text.
     *
     * @param ofText where the text stands that the value is in
     */
    Optional<Outside> ofValue(Summary summary, Supplier<Optional<Outside>> ofText) {
        if (!call.name().equals(VALUE) || summary.isAssumed()) {
            return Optional.empty();
        }
        boolean isOfStream = call.operands().stream().anyMatch(JdkObjects::isStream);
        return isOfStream ? behind().filter(Outside::isAtItsBeginning) : ofText.get();
    }

    /**
     * What a stream leaves out, or puts into another order, before code of the pipeline has seen it, has other numbers than what it gives.
     *
     * @param made what the call gave, if it is a stream
     * @param bag what is known of it
     * @param lambda what is known of the lambda that the call was given
     */
    void stage(Object made, Bag bag, Optional<Bag> lambda) {
        if (!(made instanceof BaseStream)) {
            return;
        }
        Stages before = run.stages(call.receiver());
        bag.isAsked(before.then(call.name(), lambda));
        boolean isSeen = lambda.filter(given -> given.body().isPresent()).isPresent();
        boolean isParallel = call.name().equals("parallel") || call.name().equals("unordered");
        Object receiver = call.receiver();
        if (call.name().equals("sorted") && receiver != null) {
            run.knownBag(receiver).flatMap(Bag::outsideBehind).ifPresent(Outside::isReadAhead);
        }
        if (!(receiver instanceof BaseStream) || (!before.bodies().isEmpty() && !isParallel)) {
            return;
        }
        Optional<Outside> place = run.knownBag(receiver).flatMap(Bag::outsideBehind);
        if (call.name().equals("skip") && call.operands().get(1) instanceof Long parts) {
            place.ifPresent(lines -> lines.skip(parts));
        } else if (isParallel || (!isSeen && !IN_ORDER.contains(call.name()))) {
            place.ifPresent(Outside::isOutOfOrder);
        }
    }

    /** Where what the call was given reads from, if that is one place. */
    private Optional<Outside> behind() {
        return call.given().outsideBehind();
    }

    /** What was skipped, or read into an array or a value, is not given again. */
    void moveOn(Summary summary) {
        Object receiver = call.receiver();
        boolean isRead = (summary.kind() == Summary.Kind.NOTHING
                        && summary.intoReceiver().receiver())
                || MOVING.stream().anyMatch(call.name()::startsWith);
        if (receiver != null && isRead && JdkObjects.isStream(receiver)) {
            run.knownBag(receiver).flatMap(Bag::outsideBehind).ifPresent(Outside::next);
        }
        if (call.name().equals(VALUE) || call.function().startsWith(SEVERAL)) {
            behind().ifPresent(Outside::next);
        }
    }
}
