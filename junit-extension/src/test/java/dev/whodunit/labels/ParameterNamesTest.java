package dev.whodunit.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

class ParameterNamesTest {

    private final LabelNode start = new LabelNode(new Label());
    private final MethodNode method =
            new MethodNode(Opcodes.ACC_PUBLIC, "<init>", "(JLjava/lang/String;)V", null, null);

    @Test
    void theClassFileTellsThemWhereItHasParameters() {
        method.parameters = List.of(new ParameterNode("delay", 0), new ParameterNode("origin", 0));

        assertThat(ParameterNames.of(method)).containsExactly("delay", "origin");
    }

    @Test
    void elseItsLocalVariablesDoThatAreThereFromTheStart() {
        LabelNode later = new LabelNode(new Label());
        method.instructions.add(start);
        method.instructions.add(new InsnNode(Opcodes.NOP));
        method.instructions.add(later);
        method.localVariables = List.of(
                new LocalVariableNode("this", "LFlight;", null, start, later, 0),
                new LocalVariableNode("origin", "Ljava/lang/String;", null, start, later, 3),
                new LocalVariableNode("sum", "J", null, later, later, 1),
                new LocalVariableNode("delay", "J", null, start, later, 1));

        assertThat(ParameterNames.of(method)).containsExactly("delay", "origin");
    }

    @Test
    void thereAreNoneIfOneIsNotTold() {
        method.parameters = List.of(new ParameterNode("delay", 0), new ParameterNode(null, 0));

        assertThat(ParameterNames.of(method)).isEmpty();
    }
}
