/** A small pipeline that the tests of the JUnit extension trace. */
package targets.early;
