package dev.whodunit.lineage;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What properties of classes are called in files, where an annotation on a field, a getter or a setter tells. */
final class PropertyNames {

    private static final Set<String> NAMING = Set.of("JsonProperty", "JsonbProperty", "SerializedName");
    private static final List<String> ACCESSORS = List.of("set", "get", "with");

    /** By the name of the property. */
    private static final ClassValue<Map<String, String>> NAMES = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
            Map<String, String> names = new HashMap<>();
            for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
                read(each, names);
            }
            return names;
        }
    };

    private PropertyNames() {}

    /** What a property is called where objects of a class are read from. */
    static String of(Class<?> type, String property) {
        return NAMES.get(type).getOrDefault(property, property);
    }

    private static void read(Class<?> type, Map<String, String> names) {
        try {
            for (Field field : type.getDeclaredFields()) {
                name(field).ifPresent(name -> names.putIfAbsent(field.getName(), name));
            }
            for (Method method : type.getDeclaredMethods()) {
                String property = accessed(method.getName()).orElse(method.getName());
                name(method).ifPresent(name -> names.putIfAbsent(property, name));
            }
        } catch (LinkageError incomplete) {
            // the class names types that are not there, so its properties keep their names
        }
    }

    /** {@code code} of {@code setCode}, empty for a method that is called otherwise. */
    static Optional<String> accessed(String method) {
        return ACCESSORS.stream()
                .filter(prefix -> method.startsWith(prefix)
                        && method.length() > prefix.length()
                        && Character.isUpperCase(method.charAt(prefix.length())))
                .findFirst()
                .map(prefix -> method.substring(prefix.length()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private static Optional<String> name(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (NAMING.contains(annotation.annotationType().getSimpleName())) {
                try {
                    Object value =
                            annotation.annotationType().getMethod("value").invoke(annotation);
                    return Optional.of(String.valueOf(value)).filter(name -> !name.isEmpty());
                } catch (ReflectiveOperationException other) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
