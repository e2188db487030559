/** Learns to tell the species of penguins from their measures. */
@NullMarked
package dev.whodunit.examples.penguins;

import org.jspecify.annotations.NullMarked;
