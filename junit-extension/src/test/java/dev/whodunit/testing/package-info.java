/** What several tests of the tracer share: programs run woven in a loader of their own, and readable step trees. */
package dev.whodunit.testing;
