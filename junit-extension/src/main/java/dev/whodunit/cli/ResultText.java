package dev.whodunit.cli;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.Review.Group;
import dev.whodunit.review.Review.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What came of accepting or rejecting, in words. */
final class ResultText {

    private static final int TOLD = 10;

    private ResultText() {}

    /** A line for each snapshot that was meant. */
    static List<String> of(List<Result> results, String done) {
        return results.isEmpty()
                ? List.of("Nothing that is pending was meant. The command \"pending\" lists what is.")
                : results.stream().map(result -> line(result, done)).toList();
    }

    private static String line(Result result, String done) {
        Optional<String> refusal = result.refusal();
        String key = result.snapshot().snapshot().key();
        return refusal.isPresent() ? key + " stays pending: " + refusal.get() : done + " " + key;
    }

    /** What could have been meant, where nothing was; empty if nothing is pending. */
    static Optional<String> selectors(List<Group> groups) {
        Set<String> unclear = GroupText.unclear(groups);
        Stream<String> functions = groups.stream()
                .flatMap(group -> group.changes().stream())
                .map(change -> unclear.contains(change.function()) ? change.id() : change.function());
        Stream<String> tests = groups.stream()
                .flatMap(group -> group.members().stream())
                .map(found ->
                        found.snapshot().className() + "#" + found.snapshot().method());
        List<String> all = Stream.concat(functions, tests).distinct().toList();
        String more = all.size() > TOLD ? " and " + (all.size() - TOLD) + " more" : "";
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("It could be: " + String.join(", ", all.subList(0, Math.min(TOLD, all.size()))) + more);
    }

    /** The places in the code that made what was rejected, each once. */
    static List<String> toLookAt(List<Result> results) {
        return results.stream()
                .filter(result -> result.refusal().isEmpty())
                .flatMap(result -> result.snapshot().snapshot().changes().stream())
                .filter(change -> !change.location().isEmpty())
                .map(ResultText::place)
                .distinct()
                .toList();
    }

    private static String place(Change change) {
        return "look at " + change.location() + ", in " + change.function();
    }
}
