package dev.whodunit.cli;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is reviewed at once, in words: who did it first, then in which tests, then what the verdicts doubt. */
final class GroupText {

    private static final int TESTS_TOLD = 10;
    private static final String SURE = "certain";

    private GroupText() {}

    /** @param unclear short names that mean several functions */
    static List<String> of(Group group, Set<String> unclear) {
        List<String> lines = new ArrayList<>();
        for (Change change : group.changes()) {
            String name = unclear.contains(change.function()) ? change.id() : change.function();
            String grade = change.grade().equals(SURE) ? "" : ", " + change.grade();
            lines.add(name + (change.location().isEmpty() ? "" : " (" + change.location() + ")") + grade);
            lines.add("    " + change.evidence());
            long others = others(group, change);
            if (others > 0) {
                lines.add("    shown in other words or values in " + others + " of "
                        + group.members().size());
            }
        }
        if (group.changes().isEmpty()) {
            Found only = group.members().get(0);
            lines.add(only.snapshot().verdict() + ": " + only.snapshot().summary());
        }
        group.members().stream()
                .limit(TESTS_TOLD)
                .forEach(found -> lines.add("    in " + found.snapshot().key()));
        if (group.members().size() > TESTS_TOLD) {
            lines.add("    and in " + (group.members().size() - TESTS_TOLD) + " more");
        }
        group.members().stream()
                .flatMap(found -> found.snapshot().notices().stream())
                .distinct()
                .forEach(notice -> lines.add("    note: " + notice));
        return lines;
    }

    /** In how many of the snapshots the same function shows in another way. */
    private static long others(Group group, Change shown) {
        return group.members().stream()
                .flatMap(found -> found.snapshot().changes().stream())
                .filter(change ->
                        change.id().equals(shown.id()) && !change.evidence().equals(shown.evidence()))
                .count();
    }

    /** Short names that mean several of the functions. */
    static Set<String> unclear(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.changes().stream())
                .collect(Collectors.groupingBy(Change::function, Collectors.mapping(Change::id, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
