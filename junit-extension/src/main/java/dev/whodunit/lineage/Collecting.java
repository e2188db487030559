package dev.whodunit.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collector;

/** What collectors that compute a number make it of: what the lambda gave that they were made with, and no more of the elements. */
final class Collecting {

    private static final String COLLECTORS = "java/util/stream/Collectors.";
    private static final List<String> COMPUTING = List.of("summing", "averaging", "summarizing");

    /** They hand what they get to another collector, if at all. */
    private static final Set<String> HANDING_ON = Set.of("filtering", "mapping", "flatMapping", "collectingAndThen");

    private final LabelRun run;
    private final LibraryCall call;

    Collecting(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /** The call has made a collector, of which this is known. */
    void make(Object made, Bag bag) {
        if (!(made instanceof Collector) || !call.qualifiedName().startsWith(COLLECTORS)) {
            return;
        }
        Optional<Stages> stages = HANDING_ON.contains(call.name())
                ? collector().map(run::stages)
                : COMPUTING.stream().anyMatch(call.name()::startsWith)
                        ? Optional.of(run.stages(null).then("map", lambda()))
                        : Optional.empty();
        stages.ifPresent(bag::isAsked);
    }

    private Optional<Bag> lambda() {
        return Optional.ofNullable(call.operands().get(0)).flatMap(run::knownBag);
    }

    private Optional<Object> collector() {
        return call.operands().stream()
                .filter(Collector.class::isInstance)
                .map(Object.class::cast)
                .findFirst();
    }

    /**
     * The values that a collector computes its result of, which the call was given.
     *
     * @param callbacks what code gave that the call ran
     * @param ofStream bodies of lambdas that the stream was given
     */
    Optional<Bag> values(List<Callback> callbacks, Set<Integer> ofStream) {
        OptionalInt mapper = call.name().equals("collect")
                ? collector().map(run::stages).map(Stages::mapper).orElseGet(OptionalInt::empty)
                : OptionalInt.empty();
        if (mapper.isEmpty() || ofStream.contains(mapper.getAsInt())) {
            return Optional.empty();
        }
        Bag values = new Bag(run.provenance());
        Set<Integer> given = new HashSet<>();
        for (Callback callback : callbacks) {
            if (!ofStream.contains(callback.method()) && !callback.isDecision(run)) {
                run.give(values, callback.value(), callback.label());
                given.add(callback.method());
            }
        }
        values.decide(run.decisions(call.pool()));
        return given.contains(mapper.getAsInt()) ? Optional.of(values) : Optional.empty();
    }
}
