package dev.whodunit.canonical;

import java.lang.invoke.MethodHandle;

/**
 * Reads what {@code Throwable} keeps, without calling the exception.
 *
 * @param message takes an exception and gives the message that it was made with
 * @param cause takes an exception and gives its cause, or the exception itself if it was given none
 */
public record ThrowableFields(MethodHandle message, MethodHandle cause) {}
