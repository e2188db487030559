/**
 * Holds the documentation to what it says: snippets compile, links lead somewhere, commands are known.
 *
 * <p>Reads {@code README.md} and {@code docs}, nothing of the product. Start reading at {@code DocumentationTest}.
 */
package dev.whodunit.documentation;
