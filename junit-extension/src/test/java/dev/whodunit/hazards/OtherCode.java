package dev.whodunit.hazards;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Recording;

/**
 * A build in which every method has other instructions that do the same, as with another compiler: a verdict on it cannot
 * rest on whose code changed.
 */
final class OtherCode {

    private OtherCode() {}

    /** What the recording of such a build is: the same, but for the hash of every method's code. */
    static Recording in(Recording run) {
        PipelineMap map =
                new PipelineMap(run.map().classes().stream().map(OtherCode::in).toList());
        return new Recording(run.identity(), run.steps(), map, run.libraries(), run.contents(), run.notices());
    }

    private static MappedClass in(MappedClass mapped) {
        return new MappedClass(
                mapped.name(),
                mapped.superName(),
                mapped.interfaces(),
                mapped.sourceFile(),
                mapped.methods().stream().map(OtherCode::in).toList());
    }

    private static MappedMethod in(MappedMethod method) {
        return new MappedMethod(
                method.name(),
                method.descriptor(),
                method.access(),
                method.hasCode() ? "other " + method.codeHash() : "",
                method.firstLine(),
                method.lastLine(),
                method.parameters(),
                method.variables(),
                method.sites(),
                method.flows(),
                method.constants(),
                method.lines().stream().map(OtherCode::in).toList());
    }

    private static CodeLine in(CodeLine line) {
        return new CodeLine(line.line(), "other " + line.digest(), line.does());
    }
}
