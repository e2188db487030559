package dev.whodunit.maven;

import java.util.ArrayList;
import java.util.List;

/** What is meant, as it is written in a build. */
final class Selection {

    private static final String ALL = "all";

    private Selection() {}

    /** The command with what is meant. A full name of a function may have commas between its types, and is given alone. */
    static List<String> command(String name, List<String> select) {
        List<String> command = new ArrayList<>(List.of(name));
        String whole = String.join(",", select);
        if (whole.equals(ALL)) {
            command.add("--all");
        } else if (whole.contains("(")) {
            command.add(whole);
        } else {
            command.addAll(select);
        }
        return command;
    }
}
