package dev.whodunit.diagnosis;

import dev.whodunit.map.MethodRef;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.PureCode;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls a function of the current code again on values that it was given in the accepted run. */
public interface Replay extends PureCode.Fields {

    /** For runs whose code is not at hand, and where it is forbidden. */
    Replay NEVER = new Replay() {
        @Override
        public Outcome call(Experiment experiment) {
            return Outcome.none("");
        }

        @Override
        public PureCode.Role roleOf(String className, String field, boolean mayRead) {
            return PureCode.Role.STATE;
        }
    };

    /** Makes a call, recorded nowhere, and waits for its end for a limited time. Never throws. */
    Outcome call(Experiment experiment);

    /**
     * Whether what came of a call counts as what came of it before, though it is another value.
     *
     * @param step of the current run whose function was called
     */
    default boolean isNear(Step step, Call before, Done now) {
        return false;
    }

    /** JSON of what came of a call, as it is to be shown beside what came of it before. */
    default String shownBeside(Step step, Call before, Done now) {
        return now.json();
    }

    /**
     * A call to be made.
     *
     * @param function what to call, by the names of the current code
     * @param inputs receiver (named {@code this}, if it has one and it was kept) and arguments, in the order of the recording
     * @param code the current code
     * @param mayRun whether a method of the map may be run to make the values; constructors and initialisers are asked for
     */
    record Experiment(FunctionRef function, List<Given> inputs, PipelineMap code, Predicate<MethodRef> mayRun) {

        public Experiment {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A recorded value.
     *
     * @param artifact with the fingerprint that the value must have again
     * @param json its whole canonical JSON
     */
    record Given(Artifact artifact, String json) {}

    /**
     * What came of it.
     *
     * @param done the call, if it was made
     * @param reason why it was not, to follow "since": {@code its rows cannot be made again}; else {@code ""}
     */
    record Outcome(Optional<Done> done, String reason) {

        /** The call was made. */
        public static Outcome of(Done done) {
            return new Outcome(Optional.of(done), "");
        }

        /** The call was not made, and why. */
        public static Outcome none(String reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    /**
     * A call that was made.
     *
     * @param call with the inputs as they were made again; those changed in place as they were at its end
     * @param json canonical JSON of its output, or {@code ""}
     * @param isExact whether the recording tells all of the inputs: not the order and kind of sets and maps
     */
    record Done(Call call, String json, boolean isExact) {}
}
