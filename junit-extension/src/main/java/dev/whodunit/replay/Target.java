package dev.whodunit.replay;

import dev.whodunit.run.FunctionRef;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is called again.
 *
 * @param executable a method, the body of a lambda, or a constructor
 */
record Target(Executable executable) {

    /** The function as this JVM has it. */
    static Target of(FunctionRef function, PipelineClasses classes) throws NotCallableException {
        Class<?> owner = classes.find(function.className())
                .orElseThrow(() -> new NotCallableException("its class cannot be loaded here"));
        Executable found = Stream.<Executable>concat(
                        Stream.of(owner.getDeclaredMethods()), Stream.of(owner.getDeclaredConstructors()))
                .filter(executable -> nameOf(executable).equals(function.method())
                        && descriptorOf(executable).equals(function.descriptor()))
                .findFirst()
                .orElseThrow(() -> new NotCallableException("its class is another one here"));
        if (found instanceof Constructor && (owner.isEnum() || Modifier.isAbstract(owner.getModifiers()))) {
            throw new NotCallableException("its class makes no objects");
        }
        return new Target(found);
    }

    private static String nameOf(Executable executable) {
        return executable instanceof Constructor ? "<init>" : executable.getName();
    }

    private static String descriptorOf(Executable executable) {
        Class<?> result = executable instanceof Method method ? method.getReturnType() : void.class;
        return MethodType.methodType(result, executable.getParameterTypes()).toMethodDescriptorString();
    }

    Class<?> owner() {
        return executable.getDeclaringClass();
    }

    /** Their types; those that the compiler added have no generic ones. */
    List<Type> parameters() {
        Type[] generic = executable.getGenericParameterTypes();
        Class<?>[] types = executable.getParameterTypes();
        return List.of(generic.length == types.length ? generic : types);
    }

    boolean needsReceiver() {
        return executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
    }

    boolean returnsNothing() {
        return executable instanceof Method method && method.getReturnType() == void.class;
    }

    @Nullable
    Object call(@Nullable Object receiver, @Nullable Object[] arguments) throws ReflectiveOperationException {
        executable.setAccessible(true);
        if (executable instanceof Method method) {
            return method.invoke(receiver, arguments);
        }
        return ((Constructor<?>) executable).newInstance(arguments);
    }
}
