/** The commands about snapshots as goals of Maven, which knows where a project keeps them. No work is done here: the command line does it. */
@NullMarked
package dev.whodunit.maven;

import org.jspecify.annotations.NullMarked;
