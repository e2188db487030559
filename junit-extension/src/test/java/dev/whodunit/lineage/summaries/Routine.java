package dev.whodunit.lineage.summaries;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method or a constructor that anybody can call. */
public record Routine(Executable executable) {

    /** The static methods and the constructors of a class. */
    static List<Routine> withoutReceiver(Class<?> type) {
        List<Routine> routines = new ArrayList<>();
        if (!isOpen(type)) {
            return routines;
        }
        if (!Modifier.isAbstract(type.getModifiers())) {
            for (Constructor<?> constructor : type.getConstructors()) {
                routines.add(new Routine(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean isOpen = Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers());
            if (isOpen && !method.getName().equals("setDefault")) { // that would change the JVM of all tests
                routines.add(new Routine(method));
            }
        }
        return routines;
    }

    /** The methods that objects of a class have, each as the nearest type declares it that everybody can see. */
    static List<Routine> ofObjects(Class<?> type) {
        Map<List<Object>, Routine> routines = new LinkedHashMap<>();
        for (Class<?> each : allTypes(type)) {
            for (Method method : isOpen(each) ? each.getDeclaredMethods() : new Method[0]) {
                boolean isCallable = Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !isOfGenerics(method);
                if (isCallable) {
                    routines.putIfAbsent(
                            List.of(method.getName(), List.of(method.getParameterTypes())), new Routine(method));
                }
            }
        }
        return List.copyOf(routines.values());
    }

    /** Whether it is there only because another one has nearer types, and not because the class that has it is hidden. */
    private static boolean isOfGenerics(Method method) {
        Class<?> parent = method.getDeclaringClass().getSuperclass();
        return method.isBridge() && (parent == null || isOpen(parent));
    }

    private static Set<Class<?>> allTypes(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            types.add(each);
        }
        for (Class<?> each : List.copyOf(types)) {
            addInterfaces(each, types);
        }
        return types;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        for (Class<?> each : type.getInterfaces()) {
            types.add(each);
            addInterfaces(each, types);
        }
    }

    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
    }

    public boolean isStatic() {
        return executable instanceof Constructor || Modifier.isStatic(executable.getModifiers());
    }

    /** Owner, name and descriptor, as in {@code java/util/List.get(I)Ljava/lang/Object;}. */
    public String function() {
        Class<?> result = executable instanceof Method method ? method.getReturnType() : void.class;
        String name = executable instanceof Method method ? method.getName() : "<init>";
        return executable.getDeclaringClass().getName().replace('.', '/') + "." + name
                + MethodType.methodType(result, executable.getParameterTypes()).toMethodDescriptorString();
    }

    /** Its name, {@code new} for a constructor. */
    public String name() {
        return executable instanceof Method method ? method.getName() : "new";
    }

    Object call(Object receiver, List<Object> arguments) throws ReflectiveOperationException {
        Object[] values = arguments.toArray();
        return executable instanceof Constructor<?> constructor
                ? constructor.newInstance(values)
                : ((Method) executable).invoke(receiver, values);
    }

    /** As people write it. */
    @Override
    public String toString() {
        List<String> types = new ArrayList<>();
        for (Class<?> type : executable.getParameterTypes()) {
            types.add(type.getSimpleName());
        }
        return executable.getDeclaringClass().getName() + "." + name() + "(" + String.join(",", types) + ")";
    }
}
