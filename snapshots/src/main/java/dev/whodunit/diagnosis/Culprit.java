package dev.whodunit.diagnosis;

import dev.whodunit.difference.Differences;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Locale;

/**
 * A function whose own code made a difference: what went in was as accepted, what it did with it was not.
 *
 * @param function as the current run knows it
 * @param file source file name without directory, or {@code ""} if unknown
 * @param lines source lines in the current code, best guess first; empty if unknown
 * @param pointsAt what stands on the first of the lines and differs: the name of a function that is called or of a field;
 *     {@code ""} if it is nothing with a name
 * @param grade how sure this is
 * @param codeChange whether its code is the accepted one
 * @param evidence one line: what is different, from which value to which, given which inputs
 * @param details more lines: differences inside the values
 * @param differences the differences inside what it made, as far as both values were kept
 * @param acceptedStep id of the step in the accepted run, {@code -1} if it was never executed there
 * @param currentStep id of the step in the current run, {@code -1} if it was never executed there
 * @param call index of the first differing execution in the current run's step
 * @param calls number of executions that differ on their own account
 */
public record Culprit(
        FunctionRef function,
        String file,
        List<Integer> lines,
        String pointsAt,
        Grade grade,
        CodeChange codeChange,
        String evidence,
        List<String> details,
        Differences differences,
        int acceptedStep,
        int currentStep,
        long call,
        long calls) {

    /** How sure a verdict is of a culprit. */
    public enum Grade {
        /** All that it could see was as accepted, its code is known to be another, and its behaviour is. */
        CERTAIN,
        /** It behaved differently, but its code is unchanged or unknown, or not all of its inputs are known. */
        LIKELY,
        /** It behaved differently, but every result that was recorded is as accepted. */
        HARMLESS,
        /** It behaved differently, but that cannot have reached the artifact that is asserted. */
        UNRELATED,
        /** Its code changed beside that of somebody who is to blame, and nothing shows whether it does as before. */
        NOT_CLEARED;

        /** The word used in JSON: {@code not-cleared}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a function's code is the accepted one. */
    public enum CodeChange {
        /** Its instructions or constants are different, or it is new. */
        CHANGED,
        /** It is the same, so the cause is something that the recording does not show. */
        UNCHANGED,
        /** The code of one side or of both is not at hand. */
        UNKNOWN;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Culprit {
        lines = List.copyOf(lines);
        details = List.copyOf(details);
    }

    /** Of whom no values were kept. */
    public Culprit(
            FunctionRef function,
            String file,
            List<Integer> lines,
            String pointsAt,
            Grade grade,
            CodeChange codeChange,
            String evidence,
            List<String> details,
            int acceptedStep,
            int currentStep,
            long call,
            long calls) {
        this(
                function,
                file,
                lines,
                pointsAt,
                grade,
                codeChange,
                evidence,
                details,
                Differences.NONE,
                acceptedStep,
                currentStep,
                call,
                calls);
    }

    /** {@code FlightDelays.java:33}, or {@code ""} if the file is unknown. */
    public String location() {
        return file.isEmpty() || lines.isEmpty() ? file : file + ":" + lines.get(0);
    }

    /** The same culprit, where not all is known. */
    Culprit asLikely() {
        return with(Grade.LIKELY, details);
    }

    /** The same function, accused of nothing. */
    Culprit asHarmless() {
        return with(Grade.HARMLESS, details);
    }

    /** The same function, which has nothing to do with what is asserted. */
    Culprit asUnrelated() {
        return with(Grade.UNRELATED, details);
    }

    /** The same culprit with more lines about the values. */
    Culprit withDetails(List<String> moreDetails) {
        return with(grade, moreDetails);
    }

    private Culprit with(Grade otherGrade, List<String> otherDetails) {
        return new Culprit(
                function,
                file,
                lines,
                pointsAt,
                otherGrade,
                codeChange,
                evidence,
                otherDetails,
                differences,
                acceptedStep,
                currentStep,
                call,
                calls);
    }
}
