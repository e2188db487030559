package dev.whodunit.report.graph;

import dev.whodunit.map.MethodRef;

/**
 * A method that never ran, beside one that ran and has it in its code.
 *
 * @param method that never ran
 * @param caller whose code can call it
 * @param stage number of the stage that is the caller, or that it ran in; -1 if no stage is
 */
public record UnrunCall(MethodRef method, MethodRef caller, int stage) {

    private static final String LAMBDA = "lambda$";

    /** The method as a person calls it: {@code Zone.merge}, {@code new Zone}, {@code Zone.merge λ}. */
    public static String name(MethodRef method) {
        String name = method.name();
        if (!name.startsWith(LAMBDA)) {
            return method.toString();
        }
        String enclosing = name.substring(LAMBDA.length(), Math.max(LAMBDA.length(), name.lastIndexOf('$')));
        return new MethodRef(method.className(), enclosing.replace("new", "<init>"), "") + " λ";
    }
}
