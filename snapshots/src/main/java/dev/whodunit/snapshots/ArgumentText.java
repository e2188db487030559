package dev.whodunit.snapshots;

import java.io.File;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of a test invocation are called in the key of its snapshot: a text that is the same in each run, on each machine, and with
 * each version of JUnit. Only plain values have one; what is called anything by its {@code toString} may be called otherwise next time.
 */
public final class ArgumentText {

    private static final int LONGEST = 160;
    private static final int MOST_ELEMENTS = 8;
    private static final Set<Class<?>> AS_PRINTED = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    /** What needs no quotes: whatever cannot be taken for something else, and for more than one argument. */
    private static final Pattern BARE =
            Pattern.compile("[^\\s,\"\\[\\]\\\\\\p{Cntrl}]([^,\"\\[\\]\\\\\\p{Cntrl}]*[^\\s,\"\\[\\]\\\\\\p{Cntrl}])?");

    private static final Pattern TEMPORARY = Pattern.compile("junit-?\\d{5,}");

    private ArgumentText() {}

    /** The text of one argument; empty if it is no plain value, or belongs to this machine. */
    public static Optional<String> of(@Nullable Object argument) {
        if (argument == null) {
            return Optional.of("null");
        }
        Class<?> type = argument.getClass();
        if (argument instanceof String || argument instanceof Character) {
            return ofName(argument.toString());
        }
        if (argument instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        }
        if (argument instanceof Class<?> itself) {
            return itself.isHidden() || itself.isSynthetic() ? Optional.empty() : Optional.of(itself.getName());
        }
        if (AS_PRINTED.contains(type) || type.getPackageName().equals("java.time")) {
            return ofName(argument.toString());
        }
        if (argument instanceof File file && type == File.class) {
            return ofPath(file.toPath());
        }
        if (argument instanceof Path path) {
            return ofPath(path);
        }
        return elements(argument).flatMap(ArgumentText::ofElements);
    }

    /** The text of a name that somebody gave; empty if it belongs to this machine. */
    public static Optional<String> ofName(String name) {
        if (isOfThisMachine(name)) {
            return Optional.empty();
        }
        boolean isBare = BARE.matcher(name).matches()
                && !name.equals("null")
                && JsonText.escapeHarmful(name).equals(name);
        return Optional.of(isBare ? name : JsonText.escapeHarmful(JsonText.quote(name)));
    }

    /** The texts of several, as one; a long one is cut, which a hash makes up for. */
    public static String joined(List<String> texts) {
        String all = String.join(",", texts);
        return all.length() <= LONGEST ? all : JsonText.cut(all, LONGEST) + "~" + Digest.shortHash(all);
    }

    private static Optional<String> ofPath(Path path) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            return Optional.empty();
        }
        Path here = Path.of("").toAbsolutePath();
        Path below = path.isAbsolute() && path.normalize().startsWith(here) ? here.relativize(path.normalize()) : path;
        return below.isAbsolute() ? Optional.empty() : ofName(below.toString().replace('\\', '/'));
    }

    /** Of lists that are not the JDK's it is not known what asking them does. */
    private static Optional<List<@Nullable Object>> elements(Object argument) {
        if (argument instanceof List<?> list && argument.getClass().getName().startsWith("java.util.")) {
            return list.size() > MOST_ELEMENTS ? Optional.empty() : Optional.of(new ArrayList<>(list));
        }
        if (!argument.getClass().isArray() || Array.getLength(argument) > MOST_ELEMENTS) {
            return Optional.empty();
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(argument); i++) {
            elements.add(Array.get(argument, i));
        }
        return Optional.of(elements);
    }

    private static Optional<String> ofElements(List<@Nullable Object> elements) {
        List<String> texts = new ArrayList<>();
        for (Object element : elements) {
            Optional<String> text = of(element);
            if (text.isEmpty()) {
                return text;
            }
            texts.add(text.get());
        }
        return Optional.of("[" + String.join(",", texts) + "]");
    }

    private static boolean isOfThisMachine(String text) {
        return TEMPORARY.matcher(text).find()
                || Stream.of("java.io.tmpdir", "user.dir", "user.home")
                        .map(name -> System.getProperty(name, ""))
                        .map(place -> place.replaceAll("[/\\\\]$", ""))
                        .anyMatch(place -> place.length() > 1 && text.contains(place));
    }
}
