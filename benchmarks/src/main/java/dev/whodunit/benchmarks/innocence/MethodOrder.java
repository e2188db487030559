package dev.whodunit.benchmarks.innocence;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file as it would be if somebody had moved its methods about: javac numbers the lambdas in their order. */
final class MethodOrder {

    private static final Pattern LAMBDA = Pattern.compile("(lambda\\$.*\\$)(\\d+)");

    private final ClassNode node = new ClassNode();
    private final Map<String, String> renumbered = new HashMap<>();

    private MethodOrder(byte[] classFile) {
        new ClassReader(classFile).accept(node, 0);
    }

    /** The last method first, and the last lambda with the number of the first. */
    static byte[] reverse(byte[] classFile) {
        MethodOrder order = new MethodOrder(classFile);
        order.renumber();
        for (MethodNode method : order.node.methods) {
            method.name = order.newName(method.name);
            for (AbstractInsnNode instruction : method.instructions) {
                order.rename(instruction);
            }
        }
        Collections.reverse(order.node.methods);
        ClassWriter writer = new ClassWriter(0);
        order.node.accept(writer);
        return writer.toByteArray();
    }

    private void renumber() {
        List<Matcher> lambdas = node.methods.stream()
                .filter(method -> (method.access & Opcodes.ACC_SYNTHETIC) != 0)
                .map(method -> LAMBDA.matcher(method.name))
                .filter(Matcher::matches)
                .toList();
        List<Integer> numbers = lambdas.stream()
                .map(lambda -> Integer.valueOf(lambda.group(2)))
                .sorted()
                .toList();
        for (Matcher lambda : lambdas) {
            int position = numbers.indexOf(Integer.valueOf(lambda.group(2)));
            renumbered.put(lambda.group(), lambda.group(1) + numbers.get(numbers.size() - 1 - position));
        }
    }

    private String newName(String name) {
        return renumbered.getOrDefault(name, name);
    }

    /** Nobody calls a lambda by name: it is the argument of a bootstrap method, or a text, if it can be serialized. */
    private void rename(AbstractInsnNode instruction) {
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic.bsmArgs = Arrays.stream(dynamic.bsmArgs).map(this::renamed).toArray();
        } else if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            constant.cst = newName(text);
        }
    }

    private Object renamed(Object argument) {
        return argument instanceof Handle handle && handle.getOwner().equals(node.name)
                ? new Handle(
                        handle.getTag(),
                        handle.getOwner(),
                        newName(handle.getName()),
                        handle.getDesc(),
                        handle.isInterface())
                : argument;
    }
}
