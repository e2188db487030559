package dev.whodunit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Prints what is longer than the terminal a page at a time.
 *
 * @param height how many lines it shows at once
 * @param in where a person answers
 * @param out where lines go
 */
record Pages(int height, BufferedReader in, PrintWriter out) {

    private static final String QUESTION = "Enter goes on, q stops: ";

    void print(List<String> lines) {
        int page = height - 1; // the last line asks
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && i % page == 0 && !goesOn()) {
                return;
            }
            out.println(lines.get(i));
        }
    }

    private boolean goesOn() {
        out.print(QUESTION);
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && !answer.strip().equalsIgnoreCase("q");
        } catch (IOException broken) {
            throw new UncheckedIOException("The answer cannot be read: " + broken.getMessage(), broken);
        }
    }
}
