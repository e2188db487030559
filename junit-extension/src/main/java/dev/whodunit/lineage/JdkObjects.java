package dev.whodunit.lineage;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects can be read while no code runs but that of the JDK, and no lock is taken. */
final class JdkObjects {

    /** Wrappers are none of these: they may run the code of what they wrap. */
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$EmptySet",
            "java.util.Collections$SingletonList",
            "java.util.Collections$SingletonMap",
            "java.util.Collections$SingletonSet",
            "java.util.EnumMap",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.ImmutableCollections$Map1",
            "java.util.ImmutableCollections$MapN",
            "java.util.ImmutableCollections$Set12",
            "java.util.ImmutableCollections$SetN",
            "java.util.JumboEnumSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.RegularEnumSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.ConcurrentSkipListSet",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.stream.Collectors$Partition");

    /** Entries of the collections above, and those that stand alone. */
    private static final Set<String> ENTRIES = Set.of(
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.HashMap$Node",
            "java.util.HashMap$TreeNode",
            "java.util.KeyValueHolder",
            "java.util.LinkedHashMap$Entry",
            "java.util.TreeMap$Entry",
            "java.util.concurrent.ConcurrentHashMap$MapEntry");

    private static final List<String> UNCHANGEABLE = List.of(
            "java.util.Collections$Empty",
            "java.util.Collections$Singleton",
            "java.util.Collections$Unmodifiable",
            "java.util.ImmutableCollections$",
            "java.util.regex.Pattern");

    private static final String UNKNOWN = "?";

    private JdkObjects() {}

    /** Whether an object is a collection, a map, an entry of one, or an optional that can be read so. */
    static boolean isReadable(Object object) {
        boolean isOne = (object instanceof Collection || object instanceof Map)
                && COLLECTIONS.contains(object.getClass().getName());
        boolean isEntry = object instanceof Map.Entry
                && ENTRIES.contains(object.getClass().getName());
        return isOne || isEntry || object instanceof Optional;
    }

    /** Whether nobody can change what is in an object; what it shows of others may change. */
    static boolean isUnchangeable(Object object) {
        String type = object.getClass().getName();
        return object instanceof Optional
                || object instanceof Class
                || isNameOfFile(object)
                || UNCHANGEABLE.stream().anyMatch(type::startsWith);
    }

    /** The text of a value that is only what it is, {@code ?} for all other objects. */
    static String text(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return Identity.isValue(value) ? String.valueOf(value) : UNKNOWN;
    }

    /** The file that a name of one stands for, empty for all other objects and for file systems that the JDK does not have. */
    static Optional<File> file(@Nullable Object object) {
        if (object == null || !isNameOfFile(object)) {
            return Optional.empty();
        }
        String type = object.getClass().getName();
        boolean isOfJdk =
                type.equals("java.io.File") || type.startsWith("sun.nio.fs.") || type.startsWith("jdk.nio.zipfs.");
        return isOfJdk ? Optional.of(new File(object.toString())) : Optional.empty();
    }

    /** Whether an object is the name of a file. */
    static boolean isNameOfFile(@Nullable Object object) {
        return object instanceof File || object instanceof Path;
    }

    /** Whether bytes or characters are read from it. */
    static boolean isStream(@Nullable Object object) {
        return object instanceof InputStream || object instanceof Readable;
    }

    static boolean isOfJdk(@Nullable Object object) {
        return object != null && object.getClass().getName().startsWith("java.");
    }
}
