package dev.whodunit.cli;

import dev.whodunit.difference.DifferenceText;
import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What reads the output.
 *
 * @param isInteractive whether a person sits before it, and not a file or another program
 * @param isColoured whether it may be sent colours
 * @param width how many columns a line has
 * @param height how many lines it shows at once
 */
record Terminal(boolean isInteractive, boolean isColoured, int width, int height) {

    /** Something that takes any line, and any number of them. */
    static final Terminal NONE = new Terminal(false, false, DifferenceText.PLAIN.width(), Integer.MAX_VALUE);

    private static final int LEAST_WIDTH = 60;
    private static final int USUAL_HEIGHT = 24;
    private static final int LEAST_HEIGHT = 5;

    /** What this JVM writes to. */
    static Terminal ofThisJvm(CommandSpec command) {
        return isTerminal(System.console())
                ? of(command.usageMessage().autoWidth(true).width(), System.getenv())
                : NONE;
    }

    /** A terminal with so many columns; {@code NO_COLOR} and {@code TERM} say whether it may have colours. */
    static Terminal of(int width, Map<String, String> environment) {
        boolean isColoured = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(true, isColoured, Math.max(LEAST_WIDTH, width), height(environment.get("LINES")));
    }

    private static int height(@Nullable String lines) {
        return lines != null && lines.matches("\\d{1,4}")
                ? Math.max(LEAST_HEIGHT, Integer.parseInt(lines))
                : USUAL_HEIGHT;
    }

    /** Since Java 22 there is a console also where there is no terminal; it says so itself. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /** How differences are written behind an indent. */
    DifferenceText differences(int indent) {
        return new DifferenceText(width - indent, isColoured);
    }
}
