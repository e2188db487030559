package dev.whodunit.snapshots;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;

/** The result type that a function declares, where no single result speaks for all. */
final class DeclaredType {

    private DeclaredType() {}

    static String of(FunctionRef function) {
        if (function.kind() == FunctionKind.CONSTRUCTOR || function.method().equals("<init>")) {
            return function.simpleClassName();
        }
        return name(function.descriptor().substring(function.descriptor().indexOf(')') + 1));
    }

    private static String name(String descriptor) {
        return switch (descriptor.isEmpty() ? ' ' : descriptor.charAt(0)) {
            case 'V' -> "void";
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            case '[' -> name(descriptor.substring(1)) + "[]";
            case 'L' -> simpleName(descriptor);
            default -> "";
        };
    }

    private static String simpleName(String descriptor) {
        int start = Math.max(descriptor.lastIndexOf('/'), descriptor.lastIndexOf('$')) + 1;
        return descriptor.substring(Math.max(start, 1), descriptor.length() - 1);
    }
}
