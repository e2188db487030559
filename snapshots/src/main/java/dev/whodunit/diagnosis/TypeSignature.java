package dev.whodunit.diagnosis;

import java.lang.constant.ClassDesc;
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
        } catch (StringIndexOutOfBoundsException | IllegalArgumentException noType) {
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
            default ->
                ValueType.of(ClassDesc.ofDescriptor(String.valueOf(first)).displayName());
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
}
