package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What hangs on an object that a skipped call would have got. */
class PossibleChangesTest {

    private final LabelRun run =
            new LabelRun(name -> name.startsWith(PossibleChangesTest.class.getName()) || name.equals("acme.Holder"));
    private final int decision = run.provenance().source(new Source("flights.csv", "[0]"));

    private static final class Chain {

        private final List<String> values = new ArrayList<>();
        private final Chain next;

        Chain(int length) {
            this.next = length > 1 ? new Chain(length - 1) : this;
        }

        Chain after(int links) {
            return links == 0 ? this : next.after(links - 1);
        }
    }

    private record Fixed(List<String> list, Map<String, String> map, Pattern pattern) {}

    private static final class Classes extends ClassLoader {

        Class<?> define(byte[] classFile) {
            return defineClass(null, classFile, 0, classFile.length);
        }
    }

    private int decisionsOn(Object library) {
        return run.knownBag(library).map(run::decisions).orElse(0);
    }

    @Test
    void aCollectionFarBehindFieldsIsReached() {
        Chain chain = new Chain(20);

        run.possibleChanges().insideAll(chain, decision);

        assertThat(decisionsOn(chain.after(19).values)).isEqualTo(decision);
    }

    @Test
    void whatHangsOnAnObjectBeyondABoundIsLeftOut() {
        Chain chain = new Chain(100);

        run.possibleChanges().insideAll(chain, decision);

        assertThat(decisionsOn(chain.after(20).values)).isEqualTo(decision);
        assertThat(decisionsOn(chain.after(50).values)).isZero();
    }

    @Test
    void whatNobodyCanChangeIsNotDecidedOn() {
        Fixed fixed = new Fixed(List.of("a"), Map.of("a", "b"), Pattern.compile("a"));

        run.possibleChanges().insideAll(fixed, decision);

        assertThat(run.knownBag(fixed.list())).isEmpty();
        assertThat(run.knownBag(fixed.map())).isEmpty();
        assertThat(run.knownBag(fixed.pattern())).isEmpty();
    }

    @Test
    void anObjectWhoseFieldsCannotBeReadIsNamed() throws ReflectiveOperationException {
        Object holder = withAFieldOfAMissingClass().getConstructor().newInstance();

        run.possibleChanges().insideAll(holder, decision);
        run.possibleChanges().insideAll(holder, decision);

        assertThat(run.notices())
                .containsExactly(
                        "What objects of acme.Holder hold is not known to depend on calls that did not happen: its"
                                + " fields cannot be read, since java.lang.NoClassDefFoundError: acme/Missing.");
        assertThat(run.places().get(holder, 1)).isNotZero();
    }

    private static Class<?> withAFieldOfAMissingClass() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "acme/Holder", null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_PRIVATE, "missing", "Lacme/Missing;", null, null);
        var constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        return new Classes().define(writer.toByteArray());
    }
}
