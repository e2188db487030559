/**
 * Small pipelines that put real data through other people's libraries, so that culprits can be looked for in code that
 * was not written for it. Each has one public method, which takes files and returns the result as text.
 */
@NullMarked
package dev.whodunit.benchmarks.libraries;

import org.jspecify.annotations.NullMarked;
