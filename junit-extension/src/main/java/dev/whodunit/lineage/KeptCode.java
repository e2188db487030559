package dev.whodunit.lineage;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Code of the pipeline that a library calls when it pleases: what it gave is in its object from then on, for those whom the library hands
 * that to later, and on whatever thread.
 */
final class KeptCode {

    private final LabelRun run;
    private final SharedObjects shared;

    KeptCode(LabelRun run, SharedObjects shared) {
        this.run = run;
        this.shared = shared;
    }

    /** What those hold that were given the object whose method was called, if it is a function. */
    Optional<Bag> inputs(Row called) {
        Object object = called.value();
        OptionalInt function = object != null && run.isCalled(object) ? run.called(object) : OptionalInt.empty();
        return function.isPresent() ? run.lambdas().known(function.getAsInt()) : Optional.empty();
    }

    /** The label of what a method gets on a thread on which no call is open, if those have it that were given the object. */
    OptionalInt argument(Row called, @Nullable Object value) {
        if (value == called.value()) {
            return OptionalInt.empty();
        }
        synchronized (run) {
            return inputs(called).map(bag -> bag.find(value)).orElseGet(OptionalInt::empty);
        }
    }

    /** A library has called code on a thread on which no call of it is open. */
    void gave(Callback given) {
        Object object = given.row().value();
        if (object != null && run.isCalled(object) && !isLambda(given) && !given.isDecision(run)) {
            run.give(run.bag(object), given.value(), given.label());
        }
    }

    /** A call of a library has called code. */
    void gave(Callback given, LibraryCall call) {
        if (!isGiven(call, given.row().value())) {
            gave(given);
        }
        Object receiver = call.receiver();
        if (receiver != null && shared.isShared(receiver) && !given.isDecision(run) && isTaking(call)) {
            run.give(run.bag(receiver), given.value(), given.label());
        }
    }

    private static boolean isGiven(LibraryCall call, @Nullable Object object) {
        for (Object operand : call.operands()) {
            if (operand == object) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaking(LibraryCall call) {
        return run.summaries()
                .of(call.function(), call.receiver())
                .intoReceiver()
                .callbacks();
    }

    private boolean isLambda(Callback given) {
        return run.lambdas().isBody(given.method());
    }
}
