package dev.whodunit.labels;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** Something that code which a branch skips would write, and that can be named at the branch. */
sealed interface Place {

    /** Appends code that tells that a decision was made on it. */
    void decide(LabelCode code, LabelSlots slots, int decision);

    /** A local variable. */
    record Local(int variable) implements Place {

        @Override
        public void decide(LabelCode code, LabelSlots slots, int decision) {
            code.under(slots.local(variable), decision).store(slots.local(variable));
        }
    }

    /** A static field. */
    record OfClass(int field) implements Place {

        @Override
        public void decide(LabelCode code, LabelSlots slots, int decision) {
            code.labels().noObject().constant(field).load(decision).call("mayWrite", "(Ljava/lang/Object;II)V");
        }
    }

    /** A field of the object in a local variable. */
    record OfObject(int variable, int field) implements Place {

        @Override
        public void decide(LabelCode code, LabelSlots slots, int decision) {
            code.labels().load(LabelCode.OBJECT, variable).constant(field).load(decision);
            code.call("mayWrite", "(Ljava/lang/Object;II)V");
        }
    }

    /**
     * What is inside of the object in a local variable.
     *
     * @param withHeld whether what its fields lead to counts, too
     */
    record Inside(int variable, boolean withHeld) implements Place {

        @Override
        public void decide(LabelCode code, LabelSlots slots, int decision) {
            code.labels().load(LabelCode.OBJECT, variable).load(decision);
            code.call(change(withHeld), "(Ljava/lang/Object;I)V");
        }
    }

    /**
     * What is inside of the object in a field of this object or this class.
     *
     * @param withHeld whether what its fields lead to counts, too
     */
    record InsideField(int opcode, String owner, String name, String descriptor, boolean withHeld) implements Place {

        static InsideField of(FieldInsnNode access, boolean withHeld) {
            return new InsideField(access.getOpcode(), access.owner, access.name, access.desc, withHeld);
        }

        @Override
        public void decide(LabelCode code, LabelSlots slots, int decision) {
            code.labels();
            if (opcode == Opcodes.GETFIELD) {
                code.load(LabelCode.OBJECT, 0);
            }
            code.field(opcode, owner, name, Type.getType(descriptor)).load(decision);
            code.call(change(withHeld), "(Ljava/lang/Object;I)V");
        }
    }

    private static String change(boolean withHeld) {
        return withHeld ? "mayChangeAll" : "mayChange";
    }
}
