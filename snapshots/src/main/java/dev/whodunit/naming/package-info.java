/**
 * How a person says which classes, functions, fields or tests are meant: names with {@code *} for any text. What is done with those that
 * are meant belongs to whoever asks.
 *
 * <p>Start reading at {@link dev.whodunit.naming.NamePattern}.
 */
@NullMarked
package dev.whodunit.naming;

import org.jspecify.annotations.NullMarked;
