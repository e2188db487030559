package dev.whodunit.assertions;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of assert is made, directly or as a proxy.
 *
 * @param assertType the assert's class
 * @param actualType class of its constructor's parameter
 * @param constructor makes it directly; takes {@code null} where there is nothing to assert on
 */
record AssertKind<A extends AbstractWhodunitAssert<A, T>, T>(
        Class<A> assertType, Class<T> actualType, Function<@Nullable T, A> constructor) {}
