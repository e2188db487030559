/**
 * The control flow of one method: its basic blocks, and which branches and handlers of exceptions decide what runs. Reads
 * instructions only; who asks decides what that means. Start reading at {@link dev.whodunit.control.ControlRegions}.
 */
@NullMarked
package dev.whodunit.control;

import org.jspecify.annotations.NullMarked;
