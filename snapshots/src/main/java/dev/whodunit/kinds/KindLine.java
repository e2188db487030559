package dev.whodunit.kinds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a file of artifact kinds, such as {@code java.lang.Number named accuracy, loss = metric}.
 *
 * @param type of the value
 * @param element of its elements, or of a map's values
 * @param names one of which the artifact's name ends with; none for any name
 * @param kind what the line says
 */
record KindLine(TypePattern type, Optional<TypePattern> element, List<String> names, ArtifactKind kind) {

    private static final Pattern LINE = Pattern.compile("(\\S+)(?: of (\\S+))?(?: named ([\\w ,]+?))?");
    private static final int PLAIN = 10_000;

    KindLine {
        names = List.copyOf(names);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none, with a message that says why
     */
    static KindLine of(String text) {
        int equals = text.lastIndexOf('=');
        Matcher line = LINE.matcher(equals < 0 ? "" : text.substring(0, equals).strip());
        if (!line.matches()) {
            throw new IllegalArgumentException("a line is a type and a kind, as in com.acme.Forest = model");
        }
        String kind = text.substring(equals + 1).strip();
        return new KindLine(
                TypePattern.of(line.group(1)),
                Optional.ofNullable(line.group(2)).map(TypePattern::of),
                Optional.ofNullable(line.group(3)).map(KindLine::names).orElse(List.of()),
                ArtifactKind.named(kind)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + kind + "\" is no kind; say one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(ArtifactKind.values())
                                                .map(ArtifactKind::toString)
                                                .toList()))));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * How loosely it speaks of a value, empty if it does not: what names its elements or its name goes before what does not, then the
     * nearest classes.
     */
    OptionalInt looseness(String name, SeenType own, List<SeenType> elements) {
        OptionalInt distance = type.distanceTo(own);
        OptionalInt ofElements =
                element.map(wanted -> distance(elements, wanted)).orElse(OptionalInt.of(0));
        boolean isNamed = names.isEmpty() || names.stream().anyMatch(each -> endsWith(name, each));
        if (distance.isEmpty() || ofElements.isEmpty() || !isNamed) {
            return OptionalInt.empty();
        }
        boolean isPlain = names.isEmpty() && element.isEmpty();
        return OptionalInt.of(distance.getAsInt() + ofElements.getAsInt() + (isPlain ? PLAIN : 0));
    }

    /** That of the farthest element; empty if there is none, or one is of another type. */
    private static OptionalInt distance(List<SeenType> elements, TypePattern wanted) {
        List<OptionalInt> distances = elements.stream().map(wanted::distanceTo).toList();
        return distances.stream().allMatch(OptionalInt::isPresent)
                ? distances.stream().mapToInt(OptionalInt::getAsInt).max()
                : OptionalInt.empty();
    }

    /** Whether a name is that word, or ends with it as a word: {@code testAccuracy}, {@code test_accuracy}. */
    private static boolean endsWith(String name, String word) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int start = name.length() - word.length();
        return start == 0
                || name.charAt(start - 1) == '_'
                || Character.isUpperCase(name.charAt(start))
                || !Character.isLetter(name.charAt(start - 1));
    }
}
