package dev.whodunit.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one function did when called from one place along one call path: a group of executions, often of one.
 *
 * <p>Steps form a tree (a calling context tree); the single executions are the entries of {@link #log()}, and the first
 * of them are also kept in full in {@link #samples()}.
 *
 * @param id position in {@link Recording#steps()}; a parent's id is smaller than its children's
 * @param parent id of the step whose code made the call, or {@code -1} for a step entered from outside the pipeline
 * @param function what was executed
 * @param site where in the parent's code
 * @param phase part of the test's life in which it first ran
 * @param concurrent whether it ran on more than one thread or on another thread than its parent, so that the order of
 *     its executions means nothing
 * @param log fingerprints of every execution
 * @param samples the executions that are kept in full, by ascending index
 * @param kept what is known of the others
 */
public record Step(
        int id,
        int parent,
        FunctionRef function,
        CallSite site,
        Phase phase,
        boolean concurrent,
        CallLog log,
        List<Call> samples,
        KeptCalls kept) {

    public Step {
        samples = List.copyOf(samples);
    }

    /** A step of which only samples are known. */
    public Step(
            int id,
            int parent,
            FunctionRef function,
            CallSite site,
            Phase phase,
            boolean concurrent,
            CallLog log,
            List<Call> samples) {
        this(id, parent, function, site, phase, concurrent, log, samples, KeptCalls.NONE);
    }

    /** How often it was executed. */
    public long count() {
        return log.count();
    }

    /** The execution with the given index: in full, else its small values, if any were kept. */
    public Optional<Call> sample(long index) {
        boolean isOneOfFirst =
                index < samples.size() && samples.get((int) index).index() == index;
        if (isOneOfFirst) {
            return Optional.of(samples.get((int) index));
        }
        boolean isAfterAll =
                samples.isEmpty() || samples.get(samples.size() - 1).index() < index;
        return (isAfterAll ? Stream.<Call>empty() : samples.stream())
                .filter(call -> call.index() == index)
                .findFirst()
                .or(() -> kept.call(index));
    }

    /**
     * The name of what it produces: the variable or field that the parent stores the result into, else the function's
     * own name.
     */
    public String artifactName() {
        String stored = site.storedInto();
        return stored.isEmpty() || stored.equals(CallSite.RETURNED) ? function.displayName() : stored;
    }

    /** Whether the code gives the result a name of its own. */
    public boolean isNamed() {
        return !site.storedInto().isEmpty() && !site.storedInto().equals(CallSite.RETURNED);
    }

    /** The same step with another call log. */
    public Step withLog(CallLog other) {
        return new Step(id, parent, function, site, phase, concurrent, other, samples, kept);
    }

    Step shiftedBy(int ids, KeptCalls shiftedCalls) {
        int shiftedParent = parent < 0 ? parent : parent + ids;
        return new Step(id + ids, shiftedParent, function, site, phase, concurrent, log, samples, shiftedCalls);
    }
}
