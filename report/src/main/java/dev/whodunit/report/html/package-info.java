/**
 * Text as HTML and SVG. Whatever is handed in is inert: markup, script and invisible characters are shown, never obeyed. What a report says lives elsewhere.
 *
 * <p>Start reading at {@link dev.whodunit.report.html.Html}.
 */
@NullMarked
package dev.whodunit.report.html;

import org.jspecify.annotations.NullMarked;
