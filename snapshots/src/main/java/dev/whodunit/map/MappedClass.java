package dev.whodunit.map;

import java.util.List;

/**
 * A class in scope, as its class file on disk describes it.
 *
 * @param name binary name
 * @param superName binary name of the superclass, or {@code ""} for {@code Object}
 * @param interfaces binary names
 * @param sourceFile file name without directory, or {@code ""} if the class file does not say
 * @param fields those that are not static, in class file order; none where only code is known
 * @param methods in class file order
 */
public record MappedClass(
        String name,
        String superName,
        List<String> interfaces,
        String sourceFile,
        List<MappedField> fields,
        List<MappedMethod> methods) {

    public MappedClass {
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /** A class of which no fields are known. */
    public MappedClass(
            String name, String superName, List<String> interfaces, String sourceFile, List<MappedMethod> methods) {
        this(name, superName, interfaces, sourceFile, List.of(), methods);
    }
}
