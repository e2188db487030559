package dev.whodunit.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one call of a library that a flow summary speaks of. */
final class CallValues {

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final List<Callback> callbacks;

    CallValues(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        List<Callback> strays =
                run.strays().subList(call.firstStray(), run.strays().size());
        this.callbacks = strays.isEmpty()
                ? call.callbacks()
                : Stream.concat(call.callbacks().stream(), strays.stream()).toList();
    }

    /** What the code gave that the call ran, on whatever thread. */
    List<Callback> callbacks() {
        return callbacks;
    }

    /** All the values in some places, together. */
    Bag bag(Places places) {
        Bag bag = new Bag(provenance);
        if (places.receiver()) {
            bag.include(mapped().orElseGet(call::held));
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
        if (places.callbacks()) {
            bag.include(call.gave());
        }
        return bag;
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

    /** What the last lambda gave that maps the elements of a stream, if the call asked for it. */
    private Optional<Bag> mapped() {
        OptionalInt mapper = run.mapper(call.receiver());
        if (mapper.isEmpty()) {
            return Optional.empty();
        }
        Bag elements = new Bag(provenance);
        List<Callback> given = callbacks.stream()
                .filter(callback -> callback.method() == mapper.getAsInt())
                .toList();
        given.forEach(callback -> run.give(elements, callback.value(), callback.label()));
        elements.decide(run.decisions(call.held()));
        return given.isEmpty() ? Optional.empty() : Optional.of(elements);
    }

    /** The label of a value that is found in the map under a key which the call computed from rows: what came of these. */
    OptionalInt ofRows(@Nullable Object key) {
        if (key == null) {
            return OptionalInt.empty();
        }
        OptionalInt mapper = run.mapper(call.receiver());
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
