/**
 * What goes wrong with snapshots in other tools of the JVM, shown with those tools: each test makes a small project of a user of such
 * a tool and runs its tests in a JVM of its own, which has that tool and JUnit on its class path and nothing of ours.
 */
@NullMarked
package dev.whodunit.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
