package dev.whodunit.diagnosis;

/** Reads JVM method descriptors. */
final class Descriptors {

    private Descriptors() {}

    /** Number of parameters of {@code (ILjava/lang/String;[J)V}: three. */
    static int parameterCount(String descriptor) {
        int count = 0;
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            count++;
        }
        return count;
    }

    static boolean hasNoParameters(String descriptor) {
        return descriptor.startsWith("()");
    }

    static boolean returnsNothing(String descriptor) {
        return descriptor.endsWith(")V");
    }
}
