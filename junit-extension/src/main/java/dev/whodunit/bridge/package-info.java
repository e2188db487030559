/**
 * What woven code may refer to: the JDK and the types of this package, which the boot loader defines so that every class loader
 * sees the same ones.
 *
 * <p>Nothing here decides anything, and nothing here may refer to a type outside the JDK and this package. Start reading
 * at {@link dev.whodunit.bridge.Witness}.
 */
@NullMarked
package dev.whodunit.bridge;

import org.jspecify.annotations.NullMarked;
