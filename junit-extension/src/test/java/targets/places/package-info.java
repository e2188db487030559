/** A pipeline whose result depends on what no recording shows. */
package targets.places;
