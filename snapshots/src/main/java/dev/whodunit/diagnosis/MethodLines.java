package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.map.CodeLine;
import dev.whodunit.map.CodeLine.Action;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The code of a method line by line, as accepted and now. */
final class MethodLines {

    /** If more lines changed, the method was rewritten and they say nothing. */
    private static final int FEW = 3;

    private final List<CodeLine> accepted;
    private final List<CodeLine> current;
    private final int[] partners;

    MethodLines(List<CodeLine> accepted, List<CodeLine> current) {
        this.accepted = accepted;
        this.current = current;
        this.partners = Alignment.partners(digests(accepted), digests(current));
    }

    private static long[] digests(List<CodeLine> lines) {
        return lines.stream().mapToLong(line -> Digests.of(line.digest())).toArray();
    }

    /** Current lines with other code than accepted, or beside code that is gone; empty if these are many. */
    Set<Integer> changed() {
        Set<Integer> kept = new TreeSet<>();
        Set<Integer> changed = new TreeSet<>();
        boolean[] isKept = new boolean[current.size()];
        for (int partner : partners) {
            if (partner != Alignment.NONE) {
                isKept[partner] = true;
            }
        }
        for (int i = 0; i < isKept.length; i++) {
            (isKept[i] ? kept : changed).add(current.get(i).line());
        }
        if (!areAcceptedKnown()) {
            return Set.of();
        }
        boolean isRewritten = changed.size() > FEW || (changed.size() > 1 && kept.isEmpty());
        return isRewritten ? Set.of() : changed;
    }

    /** A snapshot knows that a method has other code, but not where; without that, all else is a guess. */
    boolean areAcceptedKnown() {
        return !accepted.isEmpty() || current.isEmpty();
    }

    /** Where an accepted line is now, or where it would be if it were still there. */
    int now(int acceptedLine) {
        int best = acceptedLine;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < partners.length; i++) {
            int away = Math.abs(accepted.get(i).line() - acceptedLine);
            if (partners[i] != Alignment.NONE && away < distance) {
                distance = away;
                best = acceptedLine
                        + current.get(partners[i]).line()
                        - accepted.get(i).line();
            }
        }
        if (distance == Integer.MAX_VALUE && !accepted.isEmpty() && !current.isEmpty()) {
            best = acceptedLine + current.get(0).line() - accepted.get(0).line();
        }
        return best;
    }

    /** The first line from the given one on that does something, in the order of the code. */
    Optional<Integer> doing(Action action, int from) {
        return current.stream()
                .filter(line -> line.does(action) && line.line() >= from)
                .map(CodeLine::line)
                .findFirst();
    }

    /** All lines that do something. */
    List<Integer> all(Action action) {
        return current.stream()
                .filter(line -> line.does(action))
                .map(CodeLine::line)
                .toList();
    }

    /** The lines that may have decided what comes after one line and before the end of another, the last one first. */
    List<Integer> decidingBetween(int from, int to) {
        TreeSet<Integer> deciding = new TreeSet<>();
        for (CodeLine line : current) {
            boolean isBetween = line.line() >= from && (to <= 0 || line.line() <= to);
            if (line.does(Action.DECIDES) && isBetween) {
                deciding.add(line.line());
            }
        }
        if (deciding.isEmpty() && to > 0) {
            current.stream()
                    .filter(line -> line.does(Action.DECIDES) && line.line() <= to)
                    .map(CodeLine::line)
                    .max(Integer::compare)
                    .ifPresent(deciding::add);
        }
        return List.copyOf(deciding.descendingSet());
    }
}
