/**
 * The ways in which a comparison of two runs can name the wrong function, each as a small program with the right answer
 * written beside the line that changes. Start reading at {@code HazardsTest}; the programs are the files of
 * {@code src/test/resources/hazards}, and {@code HazardCase} explains their notation.
 */
package dev.whodunit.hazards;
