package dev.whodunit.benchmarks.lineage;

import dev.whodunit.benchmarks.lineage.decisions.Decisions;
import dev.whodunit.benchmarks.lineage.decisions.LibraryCalls;
import dev.whodunit.benchmarks.lineage.decisions.SummaryCalls;
import dev.whodunit.benchmarks.lineage.decisions.TableCalls;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The methods that woven code calls. */
final class Hooks {

    private static final Map<String, String> REPLACEMENTS = Stream.of(LibraryCalls.class, SummaryCalls.class)
            .flatMap(replacing -> Arrays.stream(replacing.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .collect(Collectors.toUnmodifiableMap(
                    method -> method.getName() + Type.getMethodDescriptor(method),
                    method -> Type.getInternalName(method.getDeclaringClass())));
    private static final Set<String> STATIC_OWNERS = Set.of(
            "java/lang/Math",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/stream/Collectors");

    private Hooks() {}

    /** A method of {@link Decisions}; a site on top of the stack is its last parameter, if it has one. */
    static MethodInsnNode decisions(String name, String descriptor) {
        return call(Type.getInternalName(Decisions.class), name, descriptor);
    }

    static MethodInsnNode tableCalled() {
        return call(
                Type.getInternalName(TableCalls.class),
                "called",
                "(Ljava/lang/Object;Ljava/lang/Object;[Ljava/lang/Object;Ljava/lang/String;J)V");
    }

    /** What does the same as a method and tells what it decides; empty if there is no such thing. */
    static Optional<MethodInsnNode> replacement(MethodInsnNode replaced) {
        boolean isStatic = replaced.getOpcode() == Opcodes.INVOKESTATIC;
        if (isStatic ? !STATIC_OWNERS.contains(replaced.owner) : replaced.getOpcode() == Opcodes.INVOKESPECIAL) {
            return Optional.empty();
        }
        boolean sortsList =
                replaced.owner.startsWith("java/util/") && replaced.desc.equals("(Ljava/util/Comparator;)V");
        String receiver = isStatic ? "" : sortsList ? "Ljava/util/List;" : "L" + replaced.owner + ";";
        int end = replaced.desc.indexOf(')');
        String descriptor = "(" + receiver + replaced.desc.substring(1, end) + "J" + replaced.desc.substring(end);
        return Optional.ofNullable(REPLACEMENTS.get(replaced.name + descriptor))
                .map(replacing -> call(replacing, replaced.name, descriptor));
    }

    private static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
