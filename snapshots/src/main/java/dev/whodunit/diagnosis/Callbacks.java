package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Investigation.Note;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.FunctionRef;
import org.jspecify.annotations.Nullable;

/**
 * The library calls of an execution and the code of the pipeline that they call back: such events bear the site of the
 * library call. Whether they happen and what they are given is the library's choice, but for what the caller put into a
 * lambda.
 */
final class Callbacks {

    private final FieldContents contents;
    private @Nullable Note last;
    private @Nullable Note different;

    Callbacks(FieldContents contents) {
        this.contents = contents;
    }

    /** A library call with the accepted arguments begins. */
    void called(Note call) {
        last = call;
    }

    /** The call gives something else in the end, after all that it calls back. */
    void otherResult(Note call) {
        different = call;
    }

    /** Whether a library made the call; if with something else than accepted, the library acts differently. */
    boolean isCalledBack(Execution accepted, Execution current, boolean sameInput) {
        if (!current.step().function().kind().isTraced()) {
            return false;
        }
        if (different == null
                && !sameInput
                && isAtSite(last, current)
                && !contents.hasOtherCaptures(accepted, current)) {
            different = last;
        }
        return isAtSite(different, current);
    }

    /** Whether a library asked for a hash code: where it puts something is its own affair, and by itself no difference. */
    boolean isAskedHash(Execution current) {
        FunctionRef function = current.step().function();
        return function.kind().isTraced()
                && function.method().equals("hashCode")
                && function.descriptor().equals("()I")
                && isAtSite(last, current);
    }

    /** Whether an event of one run only is a call that the library makes or does not make any more. */
    boolean isOfOneRun(Execution event) {
        boolean isCall = event.step().function().kind().isTraced() && isAtSite(last, event);
        if (isCall) {
            different = last;
        }
        return isCall;
    }

    /** The call that acted differently and is over now, if there is one. */
    @Nullable
    Note end() {
        Note ended = different;
        different = null;
        return ended;
    }

    private static boolean isAtSite(@Nullable Note call, Execution event) {
        return call != null
                && call.current().step().site().index() == event.step().site().index();
    }
}
