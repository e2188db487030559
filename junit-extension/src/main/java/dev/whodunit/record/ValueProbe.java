package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Outline;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the values of one run: digests within the allowance of a step, samples in full, contents within the budget. */
final class ValueProbe {

    private static final int WHOLE = 50_000_000;
    private static final int GLANCE = 64;
    private static final int STRIDE = 16;
    private static final int LONG_TEXT = 256;
    private static final int CUT_AT = GLANCE * STRIDE;

    private final ValueReader reader;
    private final Budget budget;
    private final Map<Fingerprint, String> contents = new ConcurrentHashMap<>();
    private final Map<Fingerprint, Optional<Outline>> outlines = new ConcurrentHashMap<>();
    private final RowKeeper rows;
    private final Set<Fingerprint> tooLarge = ConcurrentHashMap.newKeySet();
    private final AtomicLong contentLeft;
    private final AtomicLong walkLeft;
    private final LastDigests last = new LastDigests();
    private final SmallValues small;
    private final SeenClasses classes = new SeenClasses();
    private final boolean rendersScalars;

    ValueProbe(ValueReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
        this.rendersScalars = reader.rendersScalars();
        this.small = new SmallValues(reader, budget);
        this.rows = new RowKeeper(reader, budget);
        this.walkLeft = new AtomicLong(budget.walkPerRun());
        this.contentLeft = new AtomicLong(budget.contentCharactersPerRun());
    }

    /** A value that passes a step, in full or only at a glance once the step's allowance is used up. */
    Sight look(StepNode step, long index, @Nullable Object value) {
        long glance = glance(value);
        return new Sight(further(step, index, value, glance), glance);
    }

    /** The digest of the beginning of a value. */
    long glance(@Nullable Object value) {
        if (value == null || !isWorthKnowing(value)) {
            return reader.digest(value, GLANCE);
        }
        LastDigests.Entry known = last.find(value);
        if (known != null) {
            return known.glance();
        }
        long glance = reader.digest(value, GLANCE);
        remember(value, glance, new Walk(glance, 0));
        return glance;
    }

    /** One row passes many functions; and a parser looks into the same text at every character. */
    private static boolean isWorthKnowing(Object value) {
        return value instanceof Record || (value instanceof String text && text.length() >= LONG_TEXT);
    }

    /**
     * The digest of a value of which the beginning is known, as far as the step may read it.
     *
     * @param glance of its beginning; the same where that is all of it
     */
    long further(StepNode step, long index, @Nullable Object value, long glance) {
        if (!CallLog.isCut(glance) || walkLeft.get() <= 0 || !mayWalk(step, index)) {
            return glance;
        }
        LastDigests.Entry known = value != null && isWorthKnowing(value) ? last.find(value) : null;
        boolean isWhole = known != null && !CallLog.isCut(known.digest());
        if (known != null && isWhole && (known.tokens() <= CUT_AT || isChosen(step, glance))) {
            // it costs what it would have cost: which values are read must not depend on what this happens to remember
            step.spend(known.tokens());
            walkLeft.addAndGet(-known.tokens());
            return known.digest();
        }
        Walk walk = walk(step, value, glance);
        if (value != null && isWorthKnowing(value)) {
            remember(value, glance, walk);
        }
        return walk.digest();
    }

    private static boolean isChosen(StepNode step, long glance) {
        return (glance >>> 8) % STRIDE == 0 || !step.isRacing();
    }

    private record Walk(long digest, long tokens) {}

    private void remember(Object value, long glance, Walk walk) {
        boolean tellsNothingNew = CallLog.isCut(walk.digest()) && last.find(value) != null;
        if (!tellsNothingNew && CallLog.kind(walk.digest()) != CallLog.UNREADABLE && reader.isImmutable(value)) {
            last.keep(value, walk.digest(), glance, walk.tokens());
        }
    }

    /** Whether a renderer reads values that the pipeline may hold as primitives. */
    boolean rendersScalars() {
        return rendersScalars;
    }

    /** Steps that race share their allowance by chance, so there the value decides, see {@link #walk}. */
    private boolean mayWalk(StepNode step, long index) {
        return step.isRacing() || step.mayWalk(index, budget.walkPerStep());
    }

    /** Digest of a value that is small enough to be read at once. */
    OptionalLong contentAtGlance(@Nullable Object value) {
        long digest = reader.digest(value, GLANCE);
        return CallLog.isComplete(digest) ? OptionalLong.of(digest) : OptionalLong.empty();
    }

    /**
     * Reads further and further, so that what it cost is known without counting. Where steps race, all rows are read, and
     * some of the larger values.
     */
    private Walk walk(StepNode step, @Nullable Object value, long glance) {
        boolean isChosen = isChosen(step, glance);
        long digest = glance;
        long cost = 0;
        for (int tokens = CUT_AT; tokens < WHOLE; tokens *= STRIDE) {
            step.spend(tokens);
            walkLeft.addAndGet(-LargeRows.cost(value, tokens));
            cost += tokens;
            digest = reader.digest(value, tokens);
            if (!CallLog.isCut(digest) || !isChosen) {
                break;
            }
        }
        return new Walk(digest, cost);
    }

    boolean isImmutable(@Nullable Object value) {
        return reader.isImmutable(value);
    }

    /** Whether its content can be read and can change; the content of a path is that of the file. */
    boolean isMutableValue(@Nullable Object value) {
        boolean file = value instanceof Path || value instanceof File;
        return file || (value != null && !reader.isImmutable(value) && !reader.isOpaque(value));
    }

    /** The artifact of a sampled value, its canonical JSON kept if the budget allows. */
    Artifact sample(@Nullable Object value) {
        Artifact artifact = read(value);
        classes.keep(artifact, reader.classes(value));
        if (artifact.state() == ArtifactState.COMPLETE
                && !contents.containsKey(artifact.fingerprint())
                && !tooLarge.contains(artifact.fingerprint())) {
            keepContent(artifact.fingerprint(), value);
        }
        if (artifact.state() == ArtifactState.COMPLETE && isOfParts(value)) {
            outlines.computeIfAbsent(artifact.fingerprint(), unseen -> outline(artifact.fingerprint(), value));
        }
        return artifact;
    }

    private Optional<Outline> outline(Fingerprint fingerprint, @Nullable Object value) {
        Optional<Outline> outline = reader.outline(value);
        if (outline.isPresent() && outline.get().unit() == Outline.Unit.ROWS) {
            rows.keep(fingerprint, value);
        }
        return outline;
    }

    /** Whether there may be an outline: almost all values that pass are single ones. */
    private static boolean isOfParts(@Nullable Object value) {
        return value != null && !(value instanceof CharSequence || value instanceof Record || value instanceof Number);
    }

    /** An artifact that tells the type alone. */
    Artifact typeOf(@Nullable Object value) {
        return new Artifact("", reader.typeLabel(value), ArtifactState.OPAQUE, Fingerprint.NONE, -1, "", "");
    }

    /** Objects that hang together make every part as large as the whole: no run reads without end. */
    private Artifact read(@Nullable Object value) {
        AtomicLong cost = new AtomicLong();
        boolean mayWalk = walkLeft.get() > 0;
        int whole = LargeRows.tokens(value, WHOLE);
        Artifact artifact = reader.read(value, mayWalk ? whole : CUT_AT, cost::set);
        walkLeft.addAndGet(-LargeRows.cost(value, cost.get()));
        // what is cut is cut at one place, whatever was left
        return mayWalk && cost.get() > whole ? reader.read(value, CUT_AT) : artifact;
    }

    private void keepContent(Fingerprint fingerprint, @Nullable Object value) {
        long left = contentLeft.get();
        if (left <= 0) {
            return;
        }
        Optional<String> json = reader.json(value, (int) Math.min(left, budget.contentCharacters()));
        if (json.isPresent()) {
            contentLeft.addAndGet(-json.get().length());
            contents.put(fingerprint, json.get());
        } else {
            tooLarge.add(fingerprint);
        }
    }

    /** Whether the value still has the content that was recorded. */
    boolean isStill(Object value, Artifact recorded) {
        return recorded.state() == ArtifactState.OPAQUE
                || reader.read(value, LargeRows.tokens(value, WHOLE))
                        .fingerprint()
                        .equals(recorded.fingerprint());
    }

    /** A value from which an artifact was just sampled. */
    Sight look(Artifact artifact, @Nullable Object value) {
        long digest = artifact.state() == ArtifactState.COMPLETE
                ? artifact.fingerprint().high() & ~1L
                : reader.digest(value, walkLeft.get() > 0 ? WHOLE : CUT_AT);
        return new Sight(digest, reader.digest(value, GLANCE));
    }

    boolean walkBudgetReached() {
        return walkLeft.get() <= 0;
    }

    SeenClasses classes() {
        return classes;
    }

    SmallValues small() {
        return small;
    }

    Map<Fingerprint, String> contents() {
        return Map.copyOf(contents);
    }

    /** Those of the large values that were sampled. */
    Map<Fingerprint, Outline> outlines() {
        Map<Fingerprint, Outline> found = new HashMap<>();
        outlines.forEach((fingerprint, outline) -> outline.ifPresent(there -> found.put(fingerprint, there)));
        return found;
    }

    RowKeeper rows() {
        return rows;
    }

    boolean contentBudgetReached() {
        return contentLeft.get() <= 0;
    }

    /** See {@link ValueReader#hidesResults}. */
    boolean hidesResults() {
        return reader.hidesResults();
    }

    /** See {@link ValueReader#standIn}. */
    Optional<UnaryOperator<Object>> standIn(String className, String method) {
        return reader.standIn(className, method);
    }

    /** A text with tokens in the place of what is not to be recorded. */
    String redactedText(String text) {
        return reader.redactedText(text);
    }
}
