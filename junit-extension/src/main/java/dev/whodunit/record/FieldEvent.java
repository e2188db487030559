package dev.whodunit.record;

import dev.whodunit.run.CallLog;
import dev.whodunit.weave.SiteTraits;
import org.jspecify.annotations.Nullable;

/**
 * The read or the write of a field, with a value that is an object or a {@linkplain Primitive primitive}. Where nothing is kept of it
 * but its digests, it goes into the log at once, without an {@link Execution}. They are constants, so that no object is made for
 * an event.
 */
@FunctionalInterface
interface FieldEvent {

    FieldEvent READ = FieldEvent::read;
    FieldEvent WRITE = FieldEvent::write;
    FieldEvent PRIMITIVE_READ = FieldEvent::readPrimitive;
    FieldEvent PRIMITIVE_WRITE = FieldEvent::writePrimitive;

    /**
     * Notes it.
     *
     * @param field the step of the access
     * @param within the execution that it happens in
     * @param sequence its position among the events of that
     */
    void note(
            RunRecorder run,
            StepNode field,
            Execution within,
            int sequence,
            @Nullable Object value,
            char type,
            long bits);

    private static void read(
            RunRecorder run,
            StepNode field,
            Execution within,
            int sequence,
            @Nullable Object value,
            char type,
            long bits) {
        boolean isImmutable = run.probe().isImmutable(value);
        if (isLogged(run, field)) {
            long digest = isImmutable ? run.probe().glance(value) : Execution.OBJECT;
            if (!CallLog.isCut(digest)) {
                field.add(within.index(), sequence, 0, digest);
                return;
            }
        }
        Execution access = open(run, field, within, sequence);
        if (isImmutable) {
            access.returnValue(value);
        } else {
            access.passObject(value, false);
        }
    }

    /** A value that can change says nothing by itself: its content shows where it is used. */
    private static void write(
            RunRecorder run,
            StepNode field,
            Execution within,
            int sequence,
            @Nullable Object value,
            char type,
            long bits) {
        boolean isImmutable = run.probe().isImmutable(value);
        if (isLogged(run, field)) {
            long digest = isImmutable
                    ? run.probe().glance(value)
                    : run.probe().contentAtGlance(value).orElse(Execution.OBJECT);
            if (!CallLog.isCut(digest)) {
                field.add(within.index(), sequence, Mix.of(0, digest), Execution.NOTHING);
                return;
            }
        }
        Execution access = open(run, field, within, sequence);
        if (isImmutable) {
            access.argument(value);
            access.returnNothing();
        } else {
            access.passObject(value, true);
        }
    }

    private static void readPrimitive(
            RunRecorder run,
            StepNode field,
            Execution within,
            int sequence,
            @Nullable Object value,
            char type,
            long bits) {
        if (isLogged(run, field)) {
            field.add(within.index(), sequence, 0, Primitive.digest(type, bits));
        } else {
            open(run, field, within, sequence).returnPrimitive(type, bits);
        }
    }

    private static void writePrimitive(
            RunRecorder run,
            StepNode field,
            Execution within,
            int sequence,
            @Nullable Object value,
            char type,
            long bits) {
        if (isLogged(run, field)) {
            field.add(within.index(), sequence, Mix.of(0, Primitive.digest(type, bits)), Execution.NOTHING);
        } else {
            Execution access = open(run, field, within, sequence);
            access.argument(type, bits);
            access.returnNothing();
        }
    }

    /** Whether the next access is none of those that are kept in full. */
    private static boolean isLogged(RunRecorder run, StepNode field) {
        return field.count() >= run.budget().samples() && !run.probe().rendersScalars();
    }

    private static Execution open(RunRecorder run, StepNode field, Execution within, int sequence) {
        int traits = SiteTraits.WITHOUT_RECEIVER | Execution.FIELD | within.sharing();
        return Execution.open(run, field, within.index(), sequence, traits);
    }
}
