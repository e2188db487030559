package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What calls have shown of one line. */
final class SummaryEvidence {

    private static final String UNSEEN = "not shown: ";

    private final SummaryLine line;
    private final String text;
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> refutations = new LinkedHashSet<>();
    private int calls;
    private int proofs;

    SummaryEvidence(SummaryLine line, String text) {
        this.line = line;
        this.text = text;
    }

    SummaryLine line() {
        return line;
    }

    String text() {
        return text;
    }

    /** How often methods that the line speaks of were called. */
    int calls() {
        return calls;
    }

    void called(int times) {
        calls += times;
    }

    /** How many different calls were made again with changed inputs. */
    int proofs() {
        return proofs;
    }

    void add(SummaryLaw law) {
        proofs++;
        shown.addAll(law.shown());
        refutations.addAll(law.refutations());
    }

    /** What is wrong with the line, in sentences. */
    Set<String> refutations() {
        return refutations;
    }

    /** What speaks against the line, or is missing; empty if it is proven. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (proofs == 0) {
            gaps.add("not called");
            return gaps;
        }
        gaps.addAll(refutations.stream().limit(3).toList());
        Summary summary = line.summary();
        addGaps("result", summary.from(), gaps);
        addGaps("receiver", summary.intoReceiver().withoutReceiver(), gaps);
        summary.intoArguments().forEach((argument, from) -> addGaps("arg" + argument, from, gaps));
        summary.keep()
                .filter(keep -> keep.value() >= 0)
                .ifPresent(keep -> addGap("receiver from arg" + keep.value(), gaps));
        return gaps;
    }

    /** Whether a flow that the line tells of was not seen yet. */
    boolean hasUnseen() {
        return gaps().stream().anyMatch(gap -> gap.startsWith(UNSEEN));
    }

    private void addGaps(String place, Places from, List<String> gaps) {
        if (from.receiver()) {
            addGap(place + " from receiver", gaps);
        }
        boolean isSomeShown = shown.stream().anyMatch(flow -> flow.startsWith(place + " from arg"));
        if (from.arguments() && !isSomeShown) {
            gaps.add(UNSEEN + place + " from args");
        }
        from.some().stream()
                .filter(argument -> !place.equals("arg" + argument))
                .forEach(argument -> addGap(place + " from arg" + argument, gaps));
    }

    private void addGap(String flow, List<String> gaps) {
        if (!shown.contains(flow)) {
            gaps.add(UNSEEN + flow);
        }
    }
}
