package dev.whodunit.replay;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.map.PureCode.Role;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What kind of fields those of the pipeline are. */
final class FieldRoles {

    private static final Set<Class<?>> IMMUTABLE =
            Set.of(String.class, UUID.class, Pattern.class, DateTimeFormatter.class);

    private final ValueReader reader;
    private final ClassLoader loader;

    FieldRoles(ValueReader reader, ClassLoader loader) {
        this.reader = reader;
        this.loader = loader;
    }

    Role roleOf(String className, String name, boolean mayRead) {
        try {
            return find(Class.forName(className, false, loader), name)
                    .map(field -> roleOf(field, mayRead))
                    .orElse(Role.STATE);
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Role.STATE;
        }
    }

    private static Optional<Field> find(Class<?> type, String name) {
        Optional<Field> declared = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
        if (declared.isPresent()) {
            return declared;
        }
        for (Class<?> above : type.getInterfaces()) {
            Optional<Field> inherited = find(above, name);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return type.getSuperclass() == null ? Optional.empty() : find(type.getSuperclass(), name);
    }

    private Role roleOf(Field field, boolean mayRead) {
        if (!Modifier.isStatic(field.getModifiers())) {
            return Role.PART;
        }
        boolean isConstant = Modifier.isFinal(field.getModifiers())
                && (field.isSynthetic() || isImmutable(field.getType()) || (mayRead && holdsImmutable(field)));
        return isConstant ? Role.CONSTANT : Role.STATE;
    }

    private static boolean isImmutable(Class<?> type) {
        boolean isTime = type.getPackageName().equals("java.time") && Modifier.isFinal(type.getModifiers());
        boolean isBox =
                Number.class.isAssignableFrom(type) && type.getPackageName().equals("java.lang");
        boolean isPlainEnum = type.isEnum()
                && Arrays.stream(type.getDeclaredFields())
                        .allMatch(field -> field.isSynthetic()
                                || (Modifier.isFinal(field.getModifiers())
                                        && (field.getType() == type
                                                || field.getType().isPrimitive()
                                                || IMMUTABLE.contains(field.getType()))));
        return type.isPrimitive()
                || IMMUTABLE.contains(type)
                || type == Boolean.class
                || type == Character.class
                || isTime
                || isBox
                || isPlainEnum;
    }

    private boolean holdsImmutable(Field field) {
        try {
            field.setAccessible(true);
            return reader.isImmutable(field.get(null));
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return false;
        }
    }
}
