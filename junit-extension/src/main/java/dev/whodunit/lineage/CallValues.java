package dev.whodunit.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one call of a library that a flow summary speaks of. */
final class CallValues {

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final List<Callback> callbacks;
    private final Stages stages;
    private final OwnCode own;
    private Optional<Bag> elements = Optional.empty();
    private boolean isLookedFor;
    private Optional<Bag> collected = Optional.empty();
    private boolean isCollectorKnown;
    private Optional<Map<Object, Integer>> first = Optional.empty();

    CallValues(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        List<Callback> strays =
                run.strays().subList(call.firstStray(), run.strays().size());
        this.callbacks = strays.isEmpty()
                ? call.callbacks()
                : Stream.concat(call.callbacks().stream(), strays.stream()).toList();
        this.stages = run.stages(call.receiver());
        this.own = new OwnCode(run, call);
    }

    /** What the code gave that the call ran, on whatever thread. */
    List<Callback> callbacks() {
        return callbacks;
    }

    /** Whether all that it gives is computed from what lambdas gave. */
    boolean areCollected() {
        if (!isCollectorKnown) {
            isCollectorKnown = true;
            collected = call.receiver() instanceof BaseStream
                    ? new Collecting(run, call).values(callbacks, stages.bodies())
                    : Optional.empty();
        }
        return collected.isPresent();
    }

    /** All the values in some places, together. */
    Bag bag(Places places) {
        if (places.callbacks() && areCollected()) {
            return collected.orElseThrow();
        }
        Bag bag = new Bag(provenance);
        if (places.receiver()) {
            bag.include(elements().orElseGet(call::held));
        }
        if (places.arguments()) {
            bag.include(call.given());
        }
        for (int argument : places.some()) {
            int place = call.firstArgument() + argument;
            if (place < call.operands().size()) {
                give(place, bag);
            }
        }
        if (places.callbacks() || (!places.isEmpty() && own.isAsked())) {
            bag.include(gave());
        } else if (!places.isEmpty() && !call.callbacks().isEmpty()) {
            own.ofHeld().ifPresent(bag::include);
        }
        return bag;
    }

    /** The argument that names a part, null if there is none. */
    @Nullable
    Object key(Summary summary) {
        int place = call.firstArgument() + summary.key().orElse(0);
        return place < call.operands().size() ? call.operands().get(place) : null;
    }

    /** What code of the pipeline that stands behind a type of a library gave to the call. */
    OwnCode own() {
        return own;
    }

    /** The label of a value that is among those in some places, or was written as text that is there. */
    OptionalInt equal(Places places, @Nullable Object value) {
        Bag from = bag(places);
        OptionalInt found = from.find(value);
        return found.isEmpty() && value instanceof String ? new BagSearch(from, provenance).leaf(value) : found;
    }

    private void give(int operand, Bag bag) {
        call.arrays()
                .at(operand)
                .ifPresentOrElse(
                        bag::include,
                        () -> run.give(
                                bag, call.operands().get(operand), call.labels().get(operand)));
    }

    /** The label of all that is in some places. */
    int everything(Places places) {
        if (places.isEmpty()) {
            return 0;
        }
        return run.everything(bag(places));
    }

    /** The elements of the stream that the call asked for them, if it is known which they are. */
    private Optional<Bag> elements() {
        if (!isLookedFor) {
            isLookedFor = true;
            elements = new Elements(run, call, callbacks).after(stages);
        }
        return elements;
    }

    /** What code gave that the call was given itself, and not the stream before. */
    private Bag gave() {
        if (elements().isEmpty() || stages.bodies().isEmpty()) {
            return call.gave();
        }
        Bag gave = new Bag(provenance);
        callbacks.stream()
                .filter(callback -> !stages.bodies().contains(callback.method()))
                .forEach(callback -> run.give(gave, callback.value(), callback.isDecision(run) ? 0 : callback.label()));
        gave.decide(run.decisions(call.gave()));
        return gave;
    }

    /** The label of the first value equal to a key that code gave which the call was given: a map keeps the key it got first. */
    OptionalInt first(@Nullable Object key) {
        if (first.isEmpty()) {
            first = Optional.of(new Elements(run, call, callbacks).first(stages.bodies()));
        }
        Integer label = first.get().get(Identity.key(key));
        return label == null ? OptionalInt.empty() : OptionalInt.of(label);
    }

    /** The label of a value that is found in the map under a key which the call computed from rows: what came of these. */
    OptionalInt ofRows(@Nullable Object key) {
        if (key == null) {
            return OptionalInt.empty();
        }
        OptionalInt mapper = stages.mapper();
        List<Callback> keys = callbacks.stream()
                .filter(callback -> Identity.isValue(key) && key.equals(callback.value()))
                .filter(callback -> mapper.isEmpty() || callback.method() != mapper.getAsInt())
                .toList();
        int label = 0;
        boolean isFound = false;
        for (Callback of : keys) {
            for (Callback other : callbacks) {
                boolean isOther =
                        other.method() != of.method() && other.row().is(of.row().value());
                if (isOther && !(other.value() instanceof Boolean)) {
                    label = provenance.join(label, other.label());
                    isFound = true;
                }
            }
        }
        if (isFound) {
            return OptionalInt.of(label);
        }
        return keys.isEmpty() ? call.pool().find(key) : OptionalInt.of(rows(keys));
    }

    private int rows(List<Callback> keys) {
        Bag rows = new Bag(provenance);
        keys.forEach(callback -> {
            Object row = callback.row().value();
            if (run.choices(call.given()).countsOnly()) {
                rows.addToWhole(callback.label());
                return;
            }
            rows.add(
                    row, provenance.join(callback.label(), call.pool().find(row).orElse(0)));
        });
        return run.everything(rows);
    }
}
