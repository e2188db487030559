package dev.whodunit.assertions;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of looking for something in a recording: the thing, or the problem to report. */
final class Lookup<T> {

    private final @Nullable T value;
    private final @Nullable Problem problem;

    private Lookup(@Nullable T value, @Nullable Problem problem) {
        this.value = value;
        this.problem = problem;
    }

    static <T> Lookup<T> found(T value) {
        return new Lookup<>(value, null);
    }

    static <T> Lookup<T> missing(Problem problem) {
        return new Lookup<>(null, problem);
    }

    Optional<T> value() {
        return Optional.ofNullable(value);
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Goes on from what was found; a problem stays. */
    <R> Lookup<R> then(Function<? super T, Lookup<R>> next) {
        return value == null ? new Lookup<>(null, problem) : next.apply(value);
    }

    /** Checks what was found; a problem stays. */
    Optional<Problem> check(Function<? super T, Optional<Problem>> check) {
        return value == null ? problem() : check.apply(value);
    }
}
