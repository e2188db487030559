package dev.whodunit.labels;

import java.util.function.Predicate;
import org.objectweb.asm.tree.MethodNode;

/**
 * What woven code calls functions and fields when it speaks of them: numbers.
 *
 * @param scope whether a class, given by its internal name, is woven
 * @param numbers what they are called by
 */
record LabelNames(Predicate<String> scope, LabelNumbers numbers, ClassShapes shapes) {

    boolean isWoven(String owner) {
        return scope.test(owner);
    }

    /** The class that declares what a call names: one of a library, if a class of the scope inherits it from there. */
    String declaring(String owner, String name, String descriptor) {
        return isWoven(owner) ? shapes.declaring(owner, name + descriptor).orElse(owner) : owner;
    }

    /** A method that may be overridden has one number in all classes. */
    int method(String owner, String name, String descriptor) {
        boolean isOfOneClass = name.startsWith("<") || name.startsWith("lambda$");
        return numbers.number(isOfOneClass ? owner + "." + name + descriptor : name + descriptor);
    }

    /** A method that is not woven, as code calls it. */
    int ofLibrary(String owner, String name, String descriptor) {
        return numbers.number(owner + "." + name + descriptor);
    }

    /** Keeps what the parameters of a constructor are called. */
    void constructor(String owner, MethodNode method) {
        numbers.parameters(method(owner, method.name, method.desc), ParameterNames.of(method));
    }

    /** A field has one number, whichever class it is named by. */
    int field(String owner, String name) {
        return numbers.number(shapes.declaring(owner, name).orElse(owner) + "#" + name);
    }
}
