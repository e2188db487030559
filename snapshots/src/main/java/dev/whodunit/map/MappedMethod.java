package dev.whodunit.map;

import java.util.List;

/**
 * A method, constructor, initializer or lambda body in scope.
 *
 * @param name name in the class file
 * @param descriptor JVM descriptor
 * @param access JVM access flags
 * @param codeHash hash of its instructions, constants and exception table, without line numbers and names of locals;
 *     {@code ""} if it has no code
 * @param firstLine smallest source line, or 0 if unknown
 * @param lastLine largest source line, or 0 if unknown
 * @param parameters in declaration order, without the receiver
 * @param variables local variables other than parameters, in the order of their first slot and start
 * @param sites call sites and field accesses, in bytecode order; a site's index is its position
 * @param flows which values can reach which uses
 * @param constants constants that the code loads, as source text, in bytecode order without repetition
 * @param lines its code line by line, in bytecode order; empty if the class file has no lines
 */
public record MappedMethod(
        String name,
        String descriptor,
        int access,
        String codeHash,
        int firstLine,
        int lastLine,
        List<Variable> parameters,
        List<Variable> variables,
        List<Site> sites,
        List<Flow> flows,
        List<String> constants,
        List<CodeLine> lines) {

    public MappedMethod {
        parameters = List.copyOf(parameters);
        variables = List.copyOf(variables);
        sites = List.copyOf(sites);
        flows = List.copyOf(flows);
        constants = List.copyOf(constants);
        lines = List.copyOf(lines);
    }

    /** Whether it has a body. */
    public boolean hasCode() {
        return !codeHash.isEmpty();
    }
}
