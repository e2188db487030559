/**
 * Weaving: puts calls to the bridge into the classes of a scope, when they are loaded or by retransformation.
 *
 * <p>Nothing here records, keeps or decides; a woven class does what it did before and tells the bridge about it. Start
 * reading at {@link dev.whodunit.weave.Weaving}, then {@link dev.whodunit.weave.MethodWeaver}.
 */
@NullMarked
package dev.whodunit.weave;

import org.jspecify.annotations.NullMarked;
