/**
 * Where the judge enters the examples. They are judged as they are; what is here only names their files.
 */
@NullMarked
package dev.whodunit.benchmarks.lineage.examples;

import org.jspecify.annotations.NullMarked;
