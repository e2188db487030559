package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of the pipeline by the constructor that takes their fields in order, as records have it. */
final class ObjectMaker {

    private final KnownClasses classes;
    private final Making parts;
    private final Map<Class<?>, Plan> plans = new HashMap<>();

    /** How objects of one class are made. */
    private record Plan(List<Field> fields, Constructor<?> constructor) {}

    /** @param parts makes what the fields hold */
    ObjectMaker(KnownClasses classes, Making parts) {
        this.classes = classes;
        this.parts = parts;
    }

    Object make(JsonNode content, Wanted type) throws UnmakeableException {
        String name = type.raw().getSimpleName();
        Plan plan = plan(type.raw());
        List<Field> fields = plan.fields();
        boolean isComplete = content.isObject()
                && content.size() == fields.size()
                && fields.stream().allMatch(field -> content.has(field.getName()));
        if (!isComplete) {
            throw new UnmakeableException("a " + name + " has other fields now");
        }
        @Nullable Object[] arguments = new @Nullable Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            Field field = fields.get(i);
            arguments[i] = parts.make(content.get(field.getName()), type.part(field.getGenericType()));
        }
        return call(plan.constructor(), arguments);
    }

    private Plan plan(Class<?> type) throws UnmakeableException {
        Plan known = plans.get(type);
        if (known != null) {
            return known;
        }
        List<Field> fields = fields(type);
        Constructor<?> constructor = constructor(type, fields);
        if (!classes.mayCall(constructor)) {
            throw new UnmakeableException("it is not known what the constructor of " + type.getSimpleName() + " does");
        }
        Plan plan = new Plan(fields, constructor);
        plans.put(type, plan);
        return plan;
    }

    private static Object call(Constructor<?> constructor, @Nullable Object[] arguments) throws UnmakeableException {
        String name = constructor.getDeclaringClass().getSimpleName();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failure) {
            throw new UnmakeableException("the constructor of " + name + " throws " + failure.getCause());
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            throw new UnmakeableException("the constructor of " + name + " cannot be called");
        }
    }

    /** What an object holds, fields of superclasses first. */
    private static List<Field> fields(Class<?> type) throws UnmakeableException {
        boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        boolean isLocal = (type.isLocalClass() && !type.isRecord()) || type.isAnonymousClass();
        if (isInner || isLocal || Forms.isJdk(type)) {
            throw new UnmakeableException("no " + type.getSimpleName() + " can be made");
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; !Forms.isJdk(c); c = c.getSuperclass()) {
            List<Field> own = Arrays.stream(c.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .toList();
            if (own.stream().anyMatch(field -> Modifier.isTransient(field.getModifiers()) || field.isSynthetic())) {
                throw new UnmakeableException("a " + type.getSimpleName() + " has more to it than was recorded");
            }
            fields.addAll(0, own);
        }
        return fields;
    }

    private static Constructor<?> constructor(Class<?> type, List<Field> fields) throws UnmakeableException {
        Class<?>[] types = fields.stream().map(Field::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException none) {
            throw new UnmakeableException(
                    "a " + type.getSimpleName() + " has no constructor that takes its fields in their order");
        }
    }

    /** What a value of an open type will have been. */
    Wanted guess(JsonNode content, Class<?> open) throws UnmakeableException {
        List<Class<?>> candidates = content.isObject()
                ? classes.all().stream()
                        .filter(type -> open.isAssignableFrom(type) && hasFields(type, content))
                        .toList()
                : List.of(plain(content));
        if (candidates.size() != 1 || !open.isAssignableFrom(candidates.get(0))) {
            throw new UnmakeableException("it is not known which " + open.getSimpleName() + " it was");
        }
        return new Wanted(candidates.get(0), List.of());
    }

    private static Class<?> plain(JsonNode content) {
        return switch (content.getNodeType()) {
            case BOOLEAN -> Boolean.class;
            case NUMBER -> number(content);
            case ARRAY -> List.class;
            default -> String.class;
        };
    }

    private static Class<?> number(JsonNode content) {
        if (!content.isIntegralNumber()) {
            return Double.class;
        }
        return content.canConvertToInt() ? Integer.class : Long.class;
    }

    private static boolean hasFields(Class<?> type, JsonNode content) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
            return false;
        }
        try {
            List<Field> fields = fields(type);
            return fields.size() == content.size() && fields.stream().allMatch(field -> content.has(field.getName()));
        } catch (UnmakeableException | LinkageError unfit) {
            return false;
        }
    }

    /** The key of a map, which is a name in JSON, as the value that it stands for. */
    JsonNode key(String name, Wanted type) {
        Class<?> raw = type.raw();
        if (raw == Boolean.class) {
            return BooleanNode.valueOf(Boolean.parseBoolean(name));
        }
        boolean isFloating = raw == Double.class || raw == Float.class;
        return Number.class.isAssignableFrom(raw) && !isFloating
                ? DecimalNode.valueOf(new BigDecimal(name))
                : TextNode.valueOf(name);
    }
}
