package dev.whodunit.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that a stream of the JDK gives to code of the pipeline. The code that sees them first sees each in its order,
 * and those that come later see the same object, or what was computed of it; equal lines are not the same one.
 */
final class StreamedLines {

    private final LabelRun run;
    private final LibraryCall call;
    private final int method;

    /**
     * @param call that runs the code
     * @param method the code
     */
    StreamedLines(LabelRun run, LibraryCall call, int method) {
        this.run = run;
        this.call = call;
        this.method = method;
    }

    /** Whether the call works on a stream of the JDK. */
    boolean isStream() {
        return call.receiver() instanceof BaseStream && call.isOfJdk();
    }

    /** The label of a line, if the code is given the lines themselves. */
    OptionalInt label(@Nullable Object value) {
        Optional<Outside> lines = value instanceof String ? place() : Optional.empty();
        if (lines.isEmpty() || value == null) {
            return OptionalInt.empty();
        }
        Optional<Outside.Given> last = lines.get().last();
        if (last.filter(given -> given.value() == value).isPresent()) {
            return OptionalInt.of(last.get().label());
        }
        return isFirst() ? OptionalInt.of(next(lines.get(), value)) : OptionalInt.empty();
    }

    private int next(Outside lines, Object value) {
        Outside line = lines.nextPart();
        int label = run.provenance().source(new Source(line.origin(), line.whole(), JdkObjects.text(value)));
        lines.hasGiven(value, label);
        call.held().add(value, label);
        return label;
    }

    /** The label of the line that a library has computed a value from which nobody knows. */
    OptionalInt computed() {
        return place().flatMap(Outside::current)
                .map(given -> OptionalInt.of(given.label()))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<Outside> place() {
        Optional<Bag> inner = inner();
        return (inner.isPresent() ? inner.get().outsideBehind() : call.making().place(call))
                .filter(lines -> !lines.isOpaque());
    }

    /** The stream that code gave last, to be put into the one that is worked on. */
    private Optional<Bag> inner() {
        List<Callback> callbacks = call.callbacks();
        for (int i = callbacks.size() - 1; i >= 0; i--) {
            Object value = callbacks.get(i).value();
            if (value instanceof BaseStream) {
                return run.knownBag(value);
            }
        }
        return Optional.empty();
    }

    private boolean isFirst() {
        OptionalInt ofInner = inner().map(stream -> stream.stages().first()).orElseGet(OptionalInt::empty);
        OptionalInt first =
                ofInner.isPresent() ? ofInner : run.stages(call.receiver()).first();
        return first.isEmpty() || first.getAsInt() == method;
    }
}
