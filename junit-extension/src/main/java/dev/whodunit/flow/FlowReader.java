package dev.whodunit.flow;

import dev.whodunit.map.Flow;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Finds which values can reach which uses inside one method, and which decide what of it runs. */
final class FlowReader {

    /** Frames of one method beyond this would take hundreds of megabytes; only generated code gets there. */
    private static final int MOST_INSTRUCTIONS = 20_000;

    private FlowReader() {}

    /** The flows in the order of their uses; none for a method that is too large or cannot be analysed. */
    static List<Flow> read(String owner, MethodNode method, NumberedSites sites, NumberedConstants constants) {
        if (method.instructions.size() == 0 || method.instructions.size() > MOST_INSTRUCTIONS) {
            return List.of();
        }
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        FlowInterpreter interpreter = new FlowInterpreter(isStatic, method.desc, sites, constants);
        try {
            Frame<FlowValue>[] frames = new Analyzer<>(interpreter).analyze(owner, method);
            ArrayContents contents = ArrayContents.of(method, frames);
            List<Flow> flows = new UseReader(method, frames, sites, interpreter.numbers(), contents).read();
            flows.addAll(new DecisionReader(method, frames, sites, interpreter.numbers(), contents).read());
            return flows;
        } catch (AnalyzerException | RuntimeException unsound) {
            // Code that no verifier passes (old subroutines, obfuscators): a map without flows beats no map.
            return List.of();
        }
    }
}
