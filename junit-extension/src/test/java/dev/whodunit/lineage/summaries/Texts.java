package dev.whodunit.lineage.summaries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts and what works on texts. */
final class Texts {

    private Texts() {}

    /** A text, and one that is sorted before it, one behind it and one of another length. */
    static Recipe text(String text) {
        return Recipes.single(text, "z" + text, "0" + text, text + "q");
    }

    /** Four texts, none equal to another, in no order. */
    static List<Recipe> elements(int seed) {
        List<Recipe> elements = new ArrayList<>();
        for (String text : List.of("b", "d", "a", "c")) {
            elements.add(text(seed == 0 ? text : text + seed));
        }
        return elements;
    }

    static List<Recipe> plain() {
        return List.of(text("b"), text("d"), text("a"), text("q"));
    }

    /** Texts that many methods can do something with. */
    static List<Recipe> various() {
        return Stream.of(
                        "b", "ab,cd", " a b ", "17", "d", "3.5", "bdac", "A-b_C", "", "true", "c0", "c1", "a\nb\n",
                        "YmRhYw", "ag==")
                .map(Texts::text)
                .toList();
    }

    static List<Recipe> recipes() {
        Recipe pattern = Recipes.singles(
                        Pattern.compile("[a-c]"), Pattern.compile("[b-z]+"), Pattern.compile("(.)([a-z])"))
                .get(0);
        Recipe groups = Recipes.single(
                Pattern.compile("([a-z])([a-z])(?<name>[a-z])"), Pattern.compile("([a-z])(.)(?<name>.+)"));
        return List.of(
                Recipes.made(made -> new StringBuilder((String) made.get(0)), text("bd,ac")),
                Recipes.made(made -> new StringBuilder((String) made.get(0)), text("17")),
                Recipes.made(made -> new StringBuffer((String) made.get(0)), text("bd,ac")),
                Recipes.made(
                        made -> new StringJoiner((String) made.get(0))
                                .add((String) made.get(1))
                                .add((String) made.get(2)),
                        text(","),
                        text("b"),
                        text("d")),
                Recipes.made(made -> new StringJoiner((String) made.get(0)), text(",")),
                pattern,
                Recipes.single(Pattern.compile(","), Pattern.compile("[a-c]")),
                groups,
                Recipes.made(
                        made -> ((Pattern) made.get(0)).matcher((String) made.get(1)),
                        pattern,
                        Recipes.single("bda", "ddb", "xaa", "dd")),
                Recipes.made(Texts::found, pattern, Recipes.single("bda", "ddb", "xaa")),
                Recipes.made(Texts::found, groups, Recipes.single("bdac", "ddbb", "1xaa")),
                Recipes.made(Texts::matched, groups, Recipes.single("bda", "ddb", "xaa")),
                Recipes.single(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1),
                Recipes.single(Locale.ROOT, Locale.GERMANY, new Locale("tr")),
                Recipes.single(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding()),
                Recipes.single(Base64.getDecoder(), Base64.getMimeDecoder()));
    }

    private static Matcher found(List<Object> made) {
        Matcher matcher = ((Pattern) made.get(0)).matcher((String) made.get(1));
        matcher.find();
        return matcher;
    }

    private static Matcher matched(List<Object> made) {
        Matcher matcher = ((Pattern) made.get(0)).matcher((String) made.get(1));
        matcher.matches();
        return matcher;
    }

    static boolean isText(Class<?> type) {
        return Set.of(String.class, CharSequence.class, Object.class, Comparable.class)
                .contains(type);
    }
}
