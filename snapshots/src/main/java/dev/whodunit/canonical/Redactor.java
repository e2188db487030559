package dev.whodunit.canonical;

import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.naming.FunctionPattern;
import dev.whodunit.naming.NamePattern;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts tokens for what is not to be recorded, and numbers them for one run. */
final class Redactor {

    /** Everything is recorded as it is. */
    static final Redactor NONE = new Redactor(List.of(), rule -> {}, Optional.empty());

    /** In the place of an entry that is left out. */
    static final Object IGNORED = new Object();

    private final List<Rule> fields;
    private final List<Rule> types;
    private final List<Rule> texts;
    private final List<Rule> secrets;
    private final List<Rule> hidden;
    private final List<Rule> steps;
    private final boolean readsTexts;
    private final Consumer<Redaction> matched;
    private final Optional<Forms> plain;
    private final RunTokens tokens = new RunTokens();

    private static final NamePattern ANY = NamePattern.of("*");
    private static final int SHORTEST_VALUE = 8;
    private static final int MOST_READ = 5_000_000;
    private static final Pattern NO_TEXT = Pattern.compile("(?!)");

    /** A rule, with its pattern read. */
    private record Rule(Redaction redaction, NamePattern owner, NamePattern name, Pattern text, Pattern bytes) {

        static Rule of(Redaction redaction) {
            String pattern = redaction.pattern();
            int dot = pattern.lastIndexOf('.');
            return switch (redaction.where()) {
                case FIELDS ->
                    named(
                            redaction,
                            NamePattern.of(pattern.substring(0, dot)),
                            NamePattern.of(pattern.substring(dot + 1)));
                case STEPS -> named(redaction, ANY, ANY);
                case TYPES -> named(redaction, NamePattern.of(pattern), ANY);
                case TEXTS -> written(redaction, Pattern.compile(pattern), Pattern.compile(pattern));
                case SECRETS -> written(redaction, Pattern.compile(pattern, Pattern.LITERAL), inBytes(pattern));
            };
        }

        private static Rule named(Redaction redaction, NamePattern owner, NamePattern name) {
            return new Rule(redaction, owner, name, NO_TEXT, NO_TEXT);
        }

        private static Rule written(Redaction redaction, Pattern text, Pattern bytes) {
            return new Rule(redaction, ANY, ANY, text, bytes);
        }

        /** What is looked for in bytes, each of which stands for a character. */
        private static Pattern inBytes(String secret) {
            return Pattern.compile(
                    new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), Pattern.LITERAL);
        }

        boolean isOf(Class<?> type) {
            return owner.matchesClass(type.getName()) || owner.matchesClass(TypeNames.of(type));
        }

        boolean isOfAnyClass() {
            return owner.matches("");
        }

        boolean isNamed(String field) {
            return name.matches(field);
        }
    }

    /**
     * @param rules in the order in which they are tried; secrets come before all
     * @param matched is told of each rule that is about something, at least once
     * @param plain reads values as they are, to tell whether two are the same; needed where there are rules
     */
    Redactor(List<Redaction> rules, Consumer<Redaction> matched, Optional<Forms> plain) {
        this.fields = rules(rules, Where.FIELDS);
        this.types = rules(rules, Where.TYPES);
        this.texts = rules(rules, Where.TEXTS);
        // a secret that is a part of another one would leave the rest of that
        this.secrets = rules(rules, Where.SECRETS).stream()
                .sorted(Comparator.comparing(rule -> -rule.redaction().pattern().length()))
                .toList();
        this.hidden = Stream.concat(
                        secrets.stream(),
                        texts.stream().filter(rule -> rule.redaction().as().equals(Redaction.SECRET)))
                .toList();
        this.steps = rules(rules, Where.STEPS);
        this.readsTexts = !texts.isEmpty() || !secrets.isEmpty() || !steps.isEmpty();
        this.matched = matched;
        this.plain = plain;
    }

    private static List<Rule> rules(List<Redaction> rules, Where where) {
        return rules.stream()
                .filter(rule -> rule.where() == where)
                .map(Rule::of)
                .toList();
    }

    /** What is to be done with a field, if not all is recorded. */
    Optional<Redaction> ofField(Class<?> owner, String name) {
        return first(fields, rule -> rule.isNamed(name) && rule.isOf(owner));
    }

    /** What stands for values of a class, if they are not recorded. */
    Optional<Redaction> ofType(Class<?> type) {
        return types.isEmpty()
                ? Optional.empty()
                : first(types, rule -> supertypes(type).anyMatch(rule::isOf));
    }

    /** What stands for what a function gives, if that is not recorded. */
    Optional<Redaction> ofStep(String className, String method) {
        return first(
                steps, rule -> FunctionPattern.of(rule.redaction().pattern()).matches(className, method));
    }

    /** The same token stands for a value from now on, wherever it stands alone and is long enough not to be there by chance. */
    String given(Redaction rule, Object value) {
        String token = token(rule, value);
        boolean isFollowed = value instanceof String || FollowedForm.isFor(value.getClass());
        String text = isFollowed ? identity(value) : "";
        if (text.length() >= SHORTEST_VALUE) {
            tokens.give(text, token);
        }
        return token;
    }

    private Forms forms() {
        return plain.orElseThrow();
    }

    /** Whether values other than texts may have tokens because of where they came from. */
    boolean followsResults() {
        return !steps.isEmpty();
    }

    /** What stands for a value that a function gave, if that is not recorded. */
    Optional<String> tokenOfGiven(Object value) {
        if (!tokens.isAnyGiven()) {
            return Optional.empty();
        }
        String text = identity(value);
        return text.length() < SHORTEST_VALUE ? Optional.empty() : tokens.ofGiven(text);
    }

    private static Stream<Class<?>> supertypes(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                Arrays.stream(type.getInterfaces()).flatMap(Redactor::supertypes),
                                supertypes(type.getSuperclass())));
    }

    private Optional<Redaction> first(List<Rule> rules, Predicate<Rule> isMeant) {
        Optional<Redaction> found = rules.stream().filter(isMeant).findFirst().map(Rule::redaction);
        found.ifPresent(matched);
        return found;
    }

    /** Whether entries of maps may have to be left out, or have something else in their place. */
    boolean readsEntries() {
        return fields.stream().anyMatch(Rule::isOfAnyClass);
    }

    /** What is read in the place of the value of an entry, or {@link #IGNORED}. */
    @Nullable
    Object entry(@Nullable Object key, @Nullable Object value) {
        if (fields.isEmpty() || value == null || !(key instanceof String name)) {
            return value;
        }
        return first(fields, rule -> rule.isOfAnyClass() && rule.isNamed(name))
                .map(rule -> rule.as().equals(Redaction.IGNORE) ? IGNORED : token(rule, value))
                .orElse(value);
    }

    /** What stands for a value. */
    String token(Redaction rule, Object value) {
        return token(rule.as(), () -> identity(value));
    }

    private String token(String kind, Supplier<String> value) {
        return kind.equals(Redaction.SECRET) ? "[" + kind + "]" : tokens.of(kind, value.get());
    }

    /** A text is the same as a value that is written like it. */
    private String identity(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        Forms forms = forms();
        if (forms.of(value) instanceof Form.Single) {
            String json =
                    new TextWalk(forms, Integer.MAX_VALUE, true).write(value).text();
            return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
        }
        return Arrays.toString(new HashWalk(forms).hash(value, MOST_READ));
    }

    /** Whether tokens may stand in the place of parts of texts. */
    boolean readsTexts() {
        return readsTexts;
    }

    /** The text with tokens in the place of what is not to be recorded. */
    String text(String text) {
        return readsTexts ? redacted(text) : text;
    }

    private String redacted(String text) {
        Optional<String> token = tokens.ofGiven(text);
        if (token.isPresent()) {
            return token.get();
        }
        String shown = text;
        for (Rule rule : secrets) {
            shown = replaced(shown, rule);
        }
        for (Rule rule : texts) {
            shown = replaced(shown, rule);
        }
        return shown;
    }

    private String replaced(String text, Rule rule) {
        Matcher matcher = rule.text().matcher(text);
        if (!matcher.find()) {
            return text;
        }
        matched.accept(rule.redaction());
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(token(rule.redaction().as(), found::group)));
    }

    /** The same for bytes, in which only secrets are looked for. */
    ByteBuffer bytes(ByteBuffer bytes) {
        if (hidden.isEmpty()) {
            return bytes;
        }
        byte[] shown = new byte[bytes.remaining()];
        bytes.get(shown);
        for (Rule rule : hidden) {
            String latin = new String(shown, StandardCharsets.ISO_8859_1);
            Matcher found = rule.bytes().matcher(latin);
            if (found.find()) {
                matched.accept(rule.redaction());
                shown = found.replaceAll("[" + Redaction.SECRET + "]").getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return ByteBuffer.wrap(shown);
    }

    /** Whether anything may stand in texts or bytes that must not be told. */
    boolean hasSecrets() {
        return !hidden.isEmpty();
    }
}
