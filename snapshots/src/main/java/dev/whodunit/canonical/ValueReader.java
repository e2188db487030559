package dev.whodunit.canonical;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads any Java value into its canonical form. Equal content gives equal fingerprints, whatever collection classes hold
 * it; unlike content gives unlike ones. Reading runs no code of the pipeline, consumes nothing and never throws.
 *
 * <p>Immutable and thread-safe.
 */
public final class ValueReader {

    private final Forms forms;
    private final int previewLength;
    private final Immutability immutability;
    private final TypeLabels labels;
    private final ThreadLocal<HashWalk> walks;

    private ValueReader(Builder builder) {
        forms = builder.forms();
        previewLength = builder.previewLength;
        immutability = new Immutability(forms);
        labels = new TypeLabels(forms);
        walks = ThreadLocal.withInitial(() -> new HashWalk(forms));
    }

    /** A reader with nothing in scope, no renderers and previews of 160 characters. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The value as a nameless artifact. Reading stops after {@code tokenLimit} tokens (scalars, and starts of objects and
     * collections); the artifact is then partial.
     */
    public Artifact read(@Nullable Object value, int tokenLimit) {
        return read(value, tokenLimit, tokens -> {});
    }

    /** The same, and says how many tokens were read, by which to tell what it cost. */
    public Artifact read(@Nullable Object value, int tokenLimit, LongConsumer tokensRead) {
        HashWalk walk = walk();
        try {
            return Reading.of(value, walk, tokenLimit, forms, labels, previewLength);
        } catch (Throwable e) {
            return Reading.unreadable(value, e);
        } finally {
            tokensRead.accept(walk.tokens());
        }
    }

    /**
     * The first 64 bits of the fingerprint with the lowest bit cleared, or set if only a part could be read; the next bit
     * is set, too, if that is because of the limit, see {@link CallLog}. Values that are opaque have the digest of their
     * type.
     */
    public long digest(@Nullable Object value, int tokenLimit) {
        try {
            if (value != null && tokenLimit > 0 && forms.of(value) instanceof BitsForm bits) {
                return bits.hash(value) & ~1L;
            }
            HashWalk walk = walk();
            long high = walk.hash(value, tokenLimit)[0];
            long unread = walk.isCut() ? CallLog.CUT : CallLog.UNREADABLE;
            return walk.note().isEmpty() ? high & ~1L : (high & ~CallLog.CUT) | unread;
        } catch (Throwable e) {
            return CallLog.UNREADABLE;
        }
    }

    private HashWalk walk() {
        HashWalk walk = walks.get();
        return walk.isBusy() ? new HashWalk(forms) : walk;
    }

    /**
     * The canonical JSON of the value; empty if it is longer than {@code maxCharacters}, nested deeper than JSON readers
     * accept, opaque or unreadable.
     */
    public Optional<String> json(@Nullable Object value, int maxCharacters) {
        try {
            if (value != null
                    && !(forms.of(value) instanceof Form.Single)
                    && !(forms.of(value) instanceof Form.Composite)) {
                return Optional.empty();
            }
            TextWalk text = new TextWalk(forms, maxCharacters, true).write(value);
            return text.isWhole() ? Optional.of(text.text()) : Optional.empty();
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /**
     * A small value with its whole canonical JSON; empty if it takes more than {@code tokenLimit} tokens or {@code maxCharacters}, or
     * if it has no JSON.
     */
    public Optional<KeptValue> small(@Nullable Object value, int tokenLimit, int maxCharacters) {
        try {
            return Reading.small(value, walk(), tokenLimit, maxCharacters, forms, labels, previewLength);
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /**
     * The outline of a large value, read a second time; empty if it has not that many elements or bytes, or no order, or if its elements
     * hang together so much that each is about as large as all of them.
     */
    public Optional<Outline> outline(@Nullable Object value) {
        try {
            return value == null ? Optional.empty() : Outlines.of(value, forms);
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /** Whether there is any function of which it is not recorded what it gives. */
    public boolean hidesResults() {
        return forms.redactor().followsResults();
    }

    /** Makes what is read in the place of what a function gives, if that is not recorded as it is. */
    public Optional<UnaryOperator<Object>> standIn(String className, String method) {
        Redactor redactor = forms.redactor();
        return redactor.ofStep(className, method)
                .map(rule -> value -> new GivenToken(redactor.given(rule, value), value));
    }

    /**
     * The rows of a value that has an outline of rows, each by itself; empty if they take too much, and of images.
     *
     * @param mostBytes what they may take when they are packed, with their digests
     */
    public Optional<KeptRows> rows(@Nullable Object value, long mostBytes) {
        try {
            return value == null ? Optional.empty() : Outlines.rows(value, forms, mostBytes);
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    /** A text with tokens in the place of what is not to be recorded. */
    public String redactedText(String text) {
        return forms.redactor().text(text);
    }

    /** Whether boxed values of some primitive type are not always read as they are. */
    public boolean rendersScalars() {
        return forms.redactor().followsResults() || forms.rendersScalars();
    }

    /**
     * Whether the value can never change. A {@code Path} never changes, although the file that it names can; large or
     * deep values count as changeable where finding out would take long.
     */
    public boolean isImmutable(@Nullable Object value) {
        try {
            return immutability.of(value);
        } catch (Throwable e) {
            return false;
        }
    }

    /** Whether only the type of the value is known: streams, iterators, readers, futures, lambdas, live resources. */
    public boolean isOpaque(@Nullable Object value) {
        try {
            return value != null && forms.of(value) instanceof Form.Opaque;
        } catch (Throwable e) {
            return false;
        }
    }

    /** A readable type: {@code List<Flight>}, {@code Map<String,Integer>}, {@code double[]}, {@code null}. */
    public String typeLabel(@Nullable Object value) {
        try {
            return labels.of(value);
        } catch (Throwable e) {
            return value == null ? "null" : TypeNames.of(value.getClass());
        }
    }

    /**
     * The class of the value, then those of its first elements, or of a map's first values; none for {@code null} and for what cannot be
     * looked into just now.
     */
    public List<Class<?>> classes(@Nullable Object value) {
        try {
            return value == null ? List.of() : labels.classes(value);
        } catch (Throwable e) {
            return List.of();
        }
    }

    /** Collects what a reader needs to know. */
    public static final class Builder {

        private Predicate<String> inScope = name -> false;
        private final List<RenderedForm<?>> renderers = new ArrayList<>();
        private Optional<ThrowableFields> throwableFields = Optional.empty();
        private int previewLength = 160;
        private final List<Redaction> redactions = new ArrayList<>();
        private Consumer<Redaction> matched = rule -> {};

        private Builder() {}

        /** Classes of the pipeline, by binary name: they are read by field. */
        public Builder inScope(Predicate<String> binaryClassName) {
            inScope = binaryClassName;
            return this;
        }

        /**
         * Reads values of a type, subclasses included, as the plain value that the function makes of them: text, number,
         * list or map. The first renderer that fits is used.
         */
        public <T> Builder renderer(Class<T> type, Function<? super T, ?> toPlainValue) {
            renderers.add(new RenderedForm<>(type, toPlainValue));
            return this;
        }

        /** Reads exceptions this way where they would only tell a field; without it they are asked. */
        public Builder throwableFields(ThrowableFields fields) {
            throwableFields = Optional.of(fields);
            return this;
        }

        /**
         * Puts tokens in the place of some values. The first rule that fits is used, secrets before all others.
         *
         * @param whenMatched is told of each rule that is about something, at least once
         */
        public Builder redacting(List<Redaction> rules, Consumer<Redaction> whenMatched) {
            redactions.addAll(rules);
            matched = matched.andThen(whenMatched);
            return this;
        }

        private Forms forms() {
            Optional<Redactor> redactor = redactions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Redactor(
                            redactions,
                            matched,
                            Optional.of(new Forms(inScope, renderers, throwableFields, Optional.empty()))));
            return new Forms(inScope, renderers, throwableFields, redactor);
        }

        /** Length of a preview, in characters. */
        public Builder previewLength(int characters) {
            previewLength = characters;
            return this;
        }

        /** The reader. */
        public ValueReader build() {
            return new ValueReader(this);
        }
    }
}
