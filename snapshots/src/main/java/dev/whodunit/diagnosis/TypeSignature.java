package dev.whodunit.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Reads a type as class files write it. What a type parameter stands for is not known. */
final class TypeSignature {

    private static final String OPTIONAL = "java.util.Optional";

    private final String text;
    private int at;

    private TypeSignature(String text) {
        this.text = text;
    }

    /** The type, or {@link ValueType#UNKNOWN} if that is none. */
    static ValueType read(String signature) {
        try {
            return new TypeSignature(signature).next();
        } catch (StringIndexOutOfBoundsException cutOff) {
            return ValueType.UNKNOWN;
        }
    }

    private ValueType next() {
        char first = text.charAt(at++);
        return switch (first) {
            case '[' -> ValueType.arrayOf(next());
            case 'L' -> ofClass();
            case 'T' -> {
                at = text.indexOf(';', at) + 1;
                yield ValueType.UNKNOWN;
            }
            case '*' -> ValueType.UNKNOWN;
            case '+' -> next();
            case '-' -> {
                next();
                yield ValueType.UNKNOWN;
            }
            default -> ValueType.of(primitive(first));
        };
    }

    private ValueType ofClass() {
        StringBuilder name = new StringBuilder();
        List<ValueType> arguments = new ArrayList<>();
        for (char next = text.charAt(at++); next != ';'; next = text.charAt(at++)) {
            if (next == '<') {
                arguments.clear();
                while (text.charAt(at) != '>') {
                    arguments.add(next());
                }
                at++;
            } else {
                name.append(next == '/' ? '.' : next == '.' ? '$' : next);
            }
        }
        // an optional is written as what is in it
        return name.toString().equals(OPTIONAL)
                ? arguments.stream().findFirst().orElse(ValueType.UNKNOWN)
                : new ValueType(name.toString(), List.copyOf(arguments));
    }

    private static String primitive(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> "";
        };
    }
}
