package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One attempt to make a value from parsed JSON. Fails with a {@link RuntimeException} where the JSON is not of the type. */
final class Making {

    private final ObjectMaker objects;
    private final KnownClasses classes;
    private final ContainerChoice choice;
    private final boolean isShared;
    private final Map<Key, @Nullable Object> made = new HashMap<>();
    private boolean isExact = true;
    private boolean hasChosen;

    /** What is made the same way. */
    private record Key(JsonNode content, Wanted type) {}

    Making(KnownClasses classes, ValueMaker.Identity identity, ContainerChoice choice) {
        this.classes = classes;
        this.objects = new ObjectMaker(classes, this);
        this.choice = choice;
        this.isShared = identity == ValueMaker.Identity.SHARED;
    }

    /** Whether which collections to use was all known. */
    boolean isExact() {
        return isExact;
    }

    /** Whether another choice of collections would make another value. */
    boolean hasChosen() {
        return hasChosen;
    }

    @Nullable
    Object make(JsonNode content, Wanted type) throws UnmakeableException {
        if (!isShared || type.raw().isPrimitive()) {
            return makeNew(content, type);
        }
        Key key = new Key(content, type);
        if (!made.containsKey(key)) {
            Object value = makeNew(content, type);
            made.put(key, value instanceof String text ? text.intern() : value);
        }
        return made.get(key);
    }

    Object object(JsonNode content, Wanted type) throws UnmakeableException {
        return objects.make(content, type);
    }

    private @Nullable Object makeNew(JsonNode content, Wanted type) throws UnmakeableException {
        Class<?> raw = type.raw();
        var scalar = ScalarTexts.maker(raw);
        if (isWrapper(raw)) {
            return wrapper(content, type);
        }
        if (content.isNull()) {
            return none(raw);
        }
        if (scalar.isPresent()) {
            Object value = scalar.get().apply(content);
            return value instanceof String text && !isShared ? String.valueOf(text.toCharArray()) : value;
        }
        if (raw.isArray()) {
            return array(content, type);
        }
        if (raw.isEnum()) {
            return constant(content, raw);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return collection(content, type);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(content, type);
        }
        if (raw == Map.Entry.class) {
            return entry(content, type);
        }
        if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers()) || raw == Object.class) {
            return make(content, objects.guess(content, raw));
        }
        return objects.make(content, type);
    }

    private static @Nullable Object none(Class<?> raw) throws UnmakeableException {
        if (raw.isPrimitive()) {
            throw new UnmakeableException("null is no " + raw);
        }
        return null;
    }

    private static boolean isWrapper(Class<?> raw) {
        return raw == Optional.class
                || raw == OptionalInt.class
                || raw == OptionalLong.class
                || raw == OptionalDouble.class
                || raw == AtomicReference.class;
    }

    private Object wrapper(JsonNode content, Wanted type) throws UnmakeableException {
        Class<?> raw = type.raw();
        boolean isEmpty = content.isNull();
        if (raw == OptionalInt.class) {
            return isEmpty ? OptionalInt.empty() : OptionalInt.of(content.intValue());
        }
        if (raw == OptionalLong.class) {
            return isEmpty ? OptionalLong.empty() : OptionalLong.of(content.longValue());
        }
        if (raw == OptionalDouble.class) {
            return isEmpty ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(content.asText()));
        }
        Object inner = isEmpty ? null : make(content, type.argument(0));
        return raw == Optional.class ? Optional.ofNullable(inner) : new AtomicReference<>(inner);
    }

    private Object constant(JsonNode content, Class<?> raw) throws UnmakeableException {
        if (!Forms.isJdk(raw) && !classes.mayInitialise(raw)) {
            throw new UnmakeableException("it is not known what the initialiser of " + raw.getSimpleName() + " does");
        }
        for (Object constant : raw.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(content.textValue())) {
                return constant;
            }
        }
        throw new UnmakeableException(raw.getSimpleName() + " has no constant " + content.textValue());
    }

    private Object array(JsonNode content, Wanted type) throws UnmakeableException {
        Wanted component = type.component();
        if (component.raw() == byte.class) {
            try {
                return content.binaryValue();
            } catch (IOException noBytes) {
                throw new UncheckedIOException(noBytes);
            }
        }
        require(content.isArray(), "an array");
        Object array = Array.newInstance(component.raw(), content.size());
        for (int i = 0; i < content.size(); i++) {
            Array.set(array, i, make(content.get(i), component));
        }
        return array;
    }

    private Object collection(JsonNode content, Wanted type) throws UnmakeableException {
        require(content.isArray(), "a collection");
        Collection<@Nullable Object> collection = choice.collection(type.raw(), isShared);
        if (collection == null) {
            throw new UnmakeableException("no " + type.raw().getSimpleName() + " can be made");
        }
        note(type.raw(), content);
        for (JsonNode element : content) {
            collection.add(make(element, type.argument(0)));
        }
        return collection;
    }

    private Object map(JsonNode content, Wanted type) throws UnmakeableException {
        Map<@Nullable Object, @Nullable Object> map = choice.map(type.raw(), isShared);
        if (map == null) {
            throw new UnmakeableException("no " + type.raw().getSimpleName() + " can be made");
        }
        note(type.raw(), content);
        if (content.isArray()) {
            for (JsonNode pair : content) {
                map.put(make(pair.path("key"), type.argument(0)), make(pair.path("value"), type.argument(1)));
            }
            return map;
        }
        require(content.isObject(), "a map");
        for (Map.Entry<String, JsonNode> field : content.properties()) {
            map.put(
                    make(objects.key(field.getKey(), type.argument(0)), type.argument(0)),
                    make(field.getValue(), type.argument(1)));
        }
        return map;
    }

    private void note(Class<?> container, JsonNode content) {
        isExact &= ContainerChoice.isExact(container, content);
        hasChosen |= ContainerChoice.isOpen(container);
    }

    private Object entry(JsonNode content, Wanted type) throws UnmakeableException {
        return new SimpleEntry<>(
                make(content.path("key"), type.argument(0)), make(content.path("value"), type.argument(1)));
    }

    private static void require(boolean isSo, String what) throws UnmakeableException {
        if (!isSo) {
            throw new UnmakeableException("what was kept is not " + what);
        }
    }
}
