package dev.whodunit.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Code of the pipeline behind a type of a library, such as an own list or comparator: a call of it is one of a library's method, and what is
 * known of that method says nothing of what the code does.
 */
final class OwnCode {

    private final LabelRun run;
    private final LibraryCall call;
    private boolean isOfHeldKnown;
    private Optional<Bag> ofHeld = Optional.empty();

    OwnCode(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /** Whether the call was given an object of the pipeline, or called on one, and has run code of the pipeline. */
    boolean isAsked() {
        return !call.callbacks().isEmpty()
                && call.operands().stream().filter(Objects::nonNull).anyMatch(run::isOwn);
    }

    /** What methods of objects gave that the call was not given themselves, such as the elements of a list that it was given. */
    Optional<Bag> ofHeld() {
        if (!isOfHeldKnown) {
            isOfHeldKnown = true;
            for (Callback callback : call.callbacks()) {
                if (isOfHeld(callback)) {
                    ofHeld = ofHeld.isPresent() ? ofHeld : Optional.of(new Bag(run.provenance()));
                    run.give(ofHeld.get(), callback.value(), callback.label());
                }
            }
        }
        return ofHeld;
    }

    private boolean isOfHeld(Callback callback) {
        return callback.value() != null
                && !callback.isDecision(run)
                && !run.lambdas().isBody(callback.method())
                && !run.name(callback.method()).contains("<init>")
                && !run.name(callback.method()).endsWith(".hashCode()I");
    }

    /** The label of what the very method has given that was called, if that is the pipeline's. */
    OptionalInt answer() {
        List<Callback> given = call.callbacks();
        Object receiver = call.receiver();
        for (int i = given.size() - 1; receiver != null && i >= 0; i--) {
            if (isCalled(given.get(i).method(), receiver)) {
                return OptionalInt.of(given.get(i).label());
            }
        }
        return OptionalInt.empty();
    }

    private boolean isCalled(int method, Object receiver) {
        OptionalInt body = run.body(receiver);
        return body.isPresent()
                ? body.getAsInt() == method
                : run.isOwn(receiver) && run.name(method).contains("." + call.name() + "(");
    }

    /** The label of a value that a method of the pipeline, and no lambda, has just given to the call, 0 if none has. */
    int given(@Nullable Object value) {
        Object key = Identity.key(value);
        int label = 0;
        for (Callback callback : call.callbacks()) {
            boolean isIt = !run.lambdas().isBody(callback.method())
                    && !callback.isDecision(run)
                    && Identity.key(callback.value()).equals(key);
            label = isIt ? run.provenance().join(label, callback.label()) : label;
        }
        return label;
    }
}
