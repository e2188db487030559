package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What becomes known when a call of a library gets its operands, before it begins. The run is locked by those who ask. */
final class Operands {

    private final LabelRun run;
    private final Provenance provenance;
    private final SharedObjects shared;

    Operands(LabelRun run, SharedObjects shared) {
        this.run = run;
        this.shared = shared;
        this.provenance = run.provenance();
    }

    /** The call has got an operand. */
    void take(LibraryCall call, @Nullable Object value, int label) {
        Bag taker = call.arrays().taker(call, value, provenance);
        run.give(taker, value, label);
        if (value != null && isChosen(value, label, call.decisions())) {
            taker.decide(label);
        }
        if (value != null && !Identity.isValue(value)) {
            HeldObjects.take(call, value, taker, run);
            if (ChangedObjects.maySet(call, run)) {
                call.making().mayChange(value, run);
            }
            run.called(value).ifPresent(code -> run.lambdas().given(code).begin(call.pool()));
        }
        if (isHandingOver(call)) {
            Summary summary = run.summaries().of(call.function(), call.receiver());
            new CallEffects(run, call, summary, new CallValues(run, call)).begin();
        }
    }

    /** Whether its label says why it is this object, and not another one, beyond what is known otherwise. */
    private boolean isChosen(Object value, int label, int control) {
        if (label == 0 || provenance.isDecision(label, control)) {
            return false;
        }
        return value.getClass().isArray()
                || (run.isForeign(value) && !provenance.isDecision(label, run.decisions(run.bag(value))));
    }

    /** Whether the call has all of its arguments now, and another thread may get these before it is over. */
    private boolean isHandingOver(LibraryCall call) {
        Object receiver = call.receiver();
        return receiver != null
                && call.hasArguments()
                && shared.isShared(receiver)
                && !LoadedProperties.isLoading(call)
                && call.operands().size() == 1 + Type.getArgumentCount(descriptor(call));
    }

    private static String descriptor(LibraryCall call) {
        return call.function().substring(call.qualifiedName().length());
    }
}
