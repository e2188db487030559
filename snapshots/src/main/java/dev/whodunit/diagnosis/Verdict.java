package dev.whodunit.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the comparison of two runs comes to.
 *
 * @param kind in one word
 * @param culprits the functions to blame: the certain ones first, each in the order of its first difference; empty
 *     unless the kind is {@link Kind#CULPRIT}
 * @param steps every step of either run, in the order of the current code, removed ones in between
 * @param summary one sentence
 * @param notices further sentences: what else differs, and what could not be compared
 * @param alsoChanged functions that act differently without effect on any result, in the order of time; nobody accuses
 *     them
 * @param notCleared functions whose code changed beside the culprits', in the order of time: what they were given is different,
 *     so that their part in what follows is not known
 */
public record Verdict(
        Kind kind,
        List<Culprit> culprits,
        List<StepComparison> steps,
        String summary,
        List<String> notices,
        List<Culprit> alsoChanged,
        List<Culprit> notCleared) {

    /** The verdict in one word; {@code docs/verdicts.md} explains each to users. */
    public enum Kind {
        /** All that was recorded is as accepted. */
        SAME,
        /** A function, or several, did something else with what it was given. */
        CULPRIT,
        /** What the pipeline was given from outside is different: arguments, files, time, random numbers, settings. */
        INPUT_CHANGED,
        /** A library returns something else for the same arguments, and the library is another one. */
        DEPENDENCY_CHANGED,
        /** Code that did not change, or a library call, answers differently, and the JVM was set to something else. */
        ENVIRONMENT_CHANGED,
        /** The same code does different things when run twice; only a caller who ran it twice can say this. */
        NONDETERMINISTIC,
        /** Values have the accepted elements in another order, and nothing that was recorded depends on the order. */
        ORDER_ONLY,
        /** Numbers differ, none by more than the tolerance: the run counts as accepted. */
        WITHIN_TOLERANCE,
        /** Numbers differ by more than the tolerance, and no step added that much by itself. */
        DRIFT,
        /** Steps were added, removed, renamed or moved, but every value is as accepted. */
        REFACTORED,
        /** Something differs, and the recording does not show why; the summary says what is missing. */
        UNKNOWN;

        /** The word used in JSON and in reports: {@code input-changed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Verdict {
        culprits = List.copyOf(culprits);
        steps = List.copyOf(steps);
        notices = List.copyOf(notices);
        alsoChanged = List.copyOf(alsoChanged);
        notCleared = List.copyOf(notCleared);
    }

    /** One that leaves nobody uncleared. */
    Verdict(
            Kind kind,
            List<Culprit> culprits,
            List<StepComparison> steps,
            String summary,
            List<String> notices,
            List<Culprit> alsoChanged) {
        this(kind, culprits, steps, summary, notices, alsoChanged, List.of());
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return kind == Kind.SAME;
    }

    /** Whether the test passes: nothing differs, or no number by more than the tolerance. */
    public boolean isAccepted() {
        return kind == Kind.SAME || kind == Kind.WITHIN_TOLERANCE;
    }

    /** The same where only a snapshot is at hand, for which other settings help than for a recording. */
    public Verdict withoutAdvice() {
        return summary.endsWith(Tolerance.KEEPING)
                ? new Verdict(
                        kind,
                        culprits,
                        steps,
                        summary.substring(0, summary.length() - Tolerance.KEEPING.length())
                                + ": the snapshot has none of them. Either no rule is about what the code calls them there, or they"
                                + " did not fit when it was accepted (whodunit.values)",
                        notices,
                        alsoChanged,
                        notCleared)
                : this;
    }

    /**
     * Whether another run of the current code can say more: before anyone is accused, and where the cause is not known, or is
     * an order, a drift or the environment, since all of that may be chance. Where values may differ by a tolerance, random
     * input is expected, and may be no reason at all for a difference beyond that.
     */
    public boolean isWorthASecondRun(Conditions conditions) {
        boolean isTolerant = !conditions.tolerance().isExact();
        return !culprits.isEmpty()
                || (kind == Kind.INPUT_CHANGED && isTolerant)
                || kind == Kind.UNKNOWN
                || kind == Kind.ORDER_ONLY
                || kind == Kind.DRIFT
                || kind == Kind.NONDETERMINISTIC
                || kind == Kind.ENVIRONMENT_CHANGED;
    }

    /** The same about these steps. */
    Verdict withSteps(List<StepComparison> others) {
        return new Verdict(kind, culprits, others, summary, notices, alsoChanged, notCleared);
    }

    /**
     * The same with a further sentence.
     *
     * @param notice without full stop
     */
    public Verdict withNotice(String notice) {
        List<String> more = new ArrayList<>(notices);
        more.add(notice);
        return new Verdict(kind, culprits, steps, summary, more, alsoChanged, notCleared);
    }

    /** The same where it is not known whether it is so; the summary says why, and what was told before is a notice. */
    Verdict unknown(String why) {
        return new Verdict(Kind.UNKNOWN, List.of(), steps, why, notices, alsoChanged).withNotice(summary);
    }

    /**
     * What is left to say when two runs of the current code differ: if nothing else does, nobody is accused.
     *
     * @param difference one sentence without full stop: what differs between the two runs
     */
    Verdict afterSecondRun(String difference) {
        List<StepComparison> shown =
                steps.stream().map(StepComparison::withoutChance).toList();
        if (isAccepted() || kind == Kind.REFACTORED) {
            return new Verdict(Kind.NONDETERMINISTIC, List.of(), shown, difference, notices, alsoChanged);
        }
        return withSteps(shown)
                .withNotice("Two runs of the current code differ, and what differs was left out: " + difference);
    }
}
