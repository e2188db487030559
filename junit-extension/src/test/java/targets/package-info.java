/**
 * Small programs that the tests weave. Each is a {@code Callable} whose result is made of JDK values, so that the result of
 * a woven copy in a loader of its own can be compared with that of the plain class.
 */
package targets;
