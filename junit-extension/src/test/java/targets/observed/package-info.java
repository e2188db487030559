/** Code that would notice if tracing changed anything. */
@NullMarked
package targets.observed;

import org.jspecify.annotations.NullMarked;
