package dev.whodunit.diagnosis;

import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in the current code a culprit went wrong. */
final class CodeLines {

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
     * The line of the event that differs; for a missing one the line of the next. Where no event differs, it is what the
     * method computes from them: the last line is the best guess, since that is where most methods return.
     */
    List<Integer> lines(Suspicion suspicion) {
        Set<Integer> lines = new LinkedHashSet<>();
        if (suspicion.currentEvent() != null) {
            lines.add(suspicion.currentEvent().step().site().line());
        }
        lines.add(suspicion.nearLine());
        FunctionRef function = suspicion.current().step().function();
        Optional<MappedMethod> method = code.now(function).map(CodeMap.Mapped::method);
        boolean isVague = suspicion.currentEvent() == null;
        if (method.isPresent() && isVague) {
            lines.add(method.get().lastLine());
            lines.add(method.get().firstLine());
        }
        return lines.stream().filter(line -> line > 0).toList();
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
