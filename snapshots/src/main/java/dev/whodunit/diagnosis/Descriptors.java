package dev.whodunit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Reads JVM method descriptors. */
final class Descriptors {

    private Descriptors() {}

    /** Number of parameters of {@code (ILjava/lang/String;[J)V}: three. */
    static int parameterCount(String descriptor) {
        return parameters(descriptor).size();
    }

    /** The descriptor of a parameter, {@code ""} if there are not so many. */
    static String parameter(String descriptor, int index) {
        List<String> parameters = parameters(descriptor);
        return index < parameters.size() ? parameters.get(index) : "";
    }

    /** What remains of a lambda's descriptor whatever it captures. */
    static String lastParameterAndResult(String descriptor) {
        List<String> parameters = parameters(descriptor);
        String last = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
        return last + descriptor.substring(descriptor.indexOf(')'));
    }

    static List<String> parameters(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            int start = at;
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            parameters.add(descriptor.substring(start, at));
        }
        return parameters;
    }

    static boolean hasNoParameters(String descriptor) {
        return descriptor.startsWith("()");
    }

    static boolean returnsNothing(String descriptor) {
        return descriptor.endsWith(")V");
    }

    static boolean returnsPrimitive(String descriptor) {
        return descriptor.charAt(descriptor.length() - 2) == ')' && !returnsNothing(descriptor);
    }
}
