package dev.whodunit.canonical;

import dev.whodunit.naming.FunctionPattern;
import dev.whodunit.naming.NamePattern;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is not recorded as it is: a token stands for it, in fingerprints and in texts. The same value has the same token for the whole
 * run, {@code [uuid-1]}, so that it can still be seen whether two are the same. A value that is absent stays absent.
 *
 * @param where what the pattern is about
 * @param pattern which fields, types or texts are meant
 * @param as what kind of thing it is, for the token: {@code uuid}; {@value #SECRET} has no number, {@value #IGNORE} is left out
 */
public record Redaction(Where where, String pattern, String as) {

    /** A secret: its token says nothing at all. */
    public static final String SECRET = "secret";

    /** Not there at all, for fields and entries. */
    public static final String IGNORE = "ignore";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int SHORTEST = 4;

    /** They are read on ways of their own, or what they are is no reason. */
    private static final List<Class<?>> EVERYWHERE = List.of(
            Object.class,
            String.class,
            CharSequence.class,
            Number.class,
            Comparable.class,
            Serializable.class,
            Constable.class,
            ConstantDesc.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    /** What a pattern is about. */
    public enum Where {
        /**
         * Fields as {@code Class.field}, with {@code *} for any text, the class with or without its package; {@code *.name} are also
         * entries of maps and of JSON objects under that name.
         */
        FIELDS,
        /** Classes and all that extend or implement them, with or without the package, with {@code *} for any text. */
        TYPES,
        /** Parts of texts, wherever they stand, as a regular expression. */
        TEXTS,
        /**
         * What functions of the pipeline give, as {@code Class.method} with or without the package, with {@code *} for any text. A text that
         * one of them gives has its token wherever it stands from then on, if it stands alone.
         */
        STEPS,
        /** One text, as it is, wherever it stands. */
        SECRETS
    }

    /** @throws IllegalArgumentException if the pattern or the kind is none */
    public Redaction {
        if (!KIND.matcher(as).matches()) {
            throw new IllegalArgumentException("\"" + as
                    + "\" is no kind of thing that a token can name; write small letters, such as uuid or created-at.");
        }
        if (as.equals(IGNORE) && where != Where.FIELDS) {
            throw new IllegalArgumentException("Only fields can be ignored, and \"" + pattern + "\" is none.");
        }
        if (as.equals(SECRET) && where == Where.STEPS) {
            throw new IllegalArgumentException(
                    "What \"" + pattern
                            + "\" gives was seen before it gave it, so that cannot keep it secret; say where the secret comes from.");
        }
        switch (where) {
            case STEPS -> requireStep(pattern);
            case FIELDS -> requireField(pattern);
            case TYPES -> requireType(pattern);
            case TEXTS -> requireExpression(pattern);
            case SECRETS -> requireLong(pattern);
        }
    }

    private static void requireField(String pattern) {
        int dot = pattern.lastIndexOf('.');
        if (dot <= 0 || dot == pattern.length() - 1) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no field; write Class.field, or *.field for all classes.");
        }
    }

    private static void requireStep(String pattern) {
        if (!FunctionPattern.isFunction(pattern)) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no step; write Class.method, or *.method for all classes.");
        }
    }

    private static void requireType(String pattern) {
        NamePattern types = NamePattern.of(pattern);
        boolean isEverywhere = EVERYWHERE.stream().anyMatch(type -> types.matchesClass(type.getName()));
        if (pattern.isBlank() || isEverywhere) {
            throw new IllegalArgumentException(
                    "Values of the type \"" + pattern + "\" are everywhere; redact fields that hold them, or texts.");
        }
    }

    private static void requireExpression(String pattern) {
        try {
            if (Pattern.compile(pattern).matcher("").matches()) {
                throw new IllegalArgumentException(
                        "The expression \"" + pattern + "\" matches the empty text; write one that does not.");
            }
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + wrong.getDescription() + ".", wrong);
        }
    }

    /** The message must not have it. */
    private static void requireLong(String secret) {
        if (secret.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("A secret of less than " + SHORTEST
                    + " characters would be found in everything; redact the field that holds it.");
        }
    }

    /** What the rule is, as a message may tell it: without the secret. */
    public String told() {
        return where == Where.SECRETS ? "a secret" : "\"" + pattern + "\"";
    }
}
