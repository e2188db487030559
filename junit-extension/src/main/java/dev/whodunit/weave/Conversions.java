package dev.whodunit.weave;

import org.objectweb.asm.tree.MethodInsnNode;

/** Calls that only box or unbox a value, as the compiler makes them; they say nothing that the value itself does not. */
final class Conversions {

    private Conversions() {}

    static boolean include(MethodInsnNode call) {
        if (!call.owner.startsWith("java/lang/")) {
            return false;
        }
        return switch (call.owner.substring("java/lang/".length())) {
            case "Integer", "Long", "Double", "Float", "Short", "Byte", "Character", "Boolean", "Number" ->
                (call.name.endsWith("Value") && call.desc.startsWith("()"))
                        || (call.name.equals("valueOf") && call.desc.charAt(1) != 'L' && call.desc.charAt(2) == ')');
            default -> false;
        };
    }
}
