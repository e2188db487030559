/** Programs that we did not write, and that read what we make. What they are asked lives with the tests that ask. */
package dev.whodunit.foreign;
