package dev.whodunit.diagnosis;

import dev.whodunit.map.CodeLine.Action;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in the current code a culprit went wrong. */
final class CodeLines {

    /** More lines than this are no help. */
    private static final int MAX_LINES = 6;

    private final Recording current;
    private final CodeComparison code;

    CodeLines(Recording current, CodeComparison code) {
        this.current = current;
        this.code = code;
    }

    Optional<CodeMap.Mapped> now(FunctionRef function) {
        return code.now(function);
    }

    String file(Suspicion suspicion) {
        Step step = suspicion.current().step();
        return code.now(step.function())
                .map(mapped -> mapped.owner().sourceFile())
                .or(() -> current.childrenOf(step).stream()
                        .map(child -> child.site().file())
                        .findFirst())
                .orElse("");
    }

    /**
     * The lines whose code changed, if they are few; the line of the event that differs, or where it was; the line that
     * decided so; where no event differs, the line that returned and those that computed.
     */
    List<Integer> lines(Suspicion suspicion) {
        Step step = suspicion.current().step();
        Optional<MappedMethod> method = code.now(step.function()).map(CodeMap.Mapped::method);
        MethodLines lines = new MethodLines(
                code.before(suspicion.accepted().step().function())
                        .map(mapped -> mapped.method().lines())
                        .orElse(List.of()),
                method.map(MappedMethod::lines).orElse(List.of()));
        Set<Integer> found = new LinkedHashSet<>();
        int differing = differing(suspicion, lines);
        lines.changed().stream()
                .sorted(Comparator.comparingInt(line -> Math.abs(line - differing)))
                .forEach(found::add);
        found.add(differing);
        if (!lines.areAcceptedKnown()) {
            method.filter(known -> found.stream().allMatch(line -> line <= 0))
                    .ifPresent(known -> found.add(known.firstLine()));
            return found.stream().filter(line -> line > 0).limit(MAX_LINES).toList();
        }
        if (suspicion.act() == Suspicion.Act.RESULT) {
            lines.doing(Action.RETURNS, suspicion.lastLine()).ifPresent(found::add);
            lines.all(Action.RETURNS).forEach(found::add);
            lines.all(Action.COMPUTES).forEach(found::add);
            lines.all(Action.DECIDES).forEach(found::add);
        } else if (suspicion.act() != Suspicion.Act.INPUT && suspicion.act() != Suspicion.Act.LIBRARY) {
            lines.decidingBetween(suspicion.lastLine(), differing).forEach(found::add);
            found.add(suspicion.nearLine());
        }
        method.filter(known -> found.stream().allMatch(line -> line <= 0))
                .ifPresent(known -> found.add(known.lastLine()));
        return found.stream().filter(line -> line > 0).limit(MAX_LINES).toList();
    }

    /** The lines whose code changed, if they are few; else those that return and those that compute. */
    List<Integer> changed(FunctionRef before, FunctionRef now) {
        MethodLines lines = new MethodLines(
                code.before(before).map(mapped -> mapped.method().lines()).orElse(List.of()),
                code.now(now).map(mapped -> mapped.method().lines()).orElse(List.of()));
        Set<Integer> found = new LinkedHashSet<>(lines.changed());
        if (found.isEmpty()) {
            found.addAll(lines.all(Action.RETURNS));
            found.addAll(lines.all(Action.COMPUTES));
        }
        return found.stream().limit(MAX_LINES).toList();
    }

    private static int differing(Suspicion suspicion, MethodLines lines) {
        if (suspicion.currentEvent() != null) {
            return suspicion.currentEvent().step().site().line();
        }
        return suspicion.acceptedEvent() == null
                ? 0
                : lines.now(suspicion.acceptedEvent().step().site().line());
    }

    /** The lines on which a method writes a field given as {@code class.field}. */
    static List<Integer> writes(MappedMethod method, String field) {
        return method.sites().stream()
                .filter(site -> site.kind() == Site.Kind.FIELD_WRITE && field.equals(site.owner() + "." + site.name()))
                .map(Site::line)
                .filter(line -> line > 0)
                .distinct()
                .toList();
    }
}
