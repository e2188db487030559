package dev.whodunit.cli;

import dev.whodunit.findings.Finding;
import dev.whodunit.outcomes.Explanation.Cause;
import dev.whodunit.outcomes.RedTest;
import dev.whodunit.outcomes.ToldCulprit;
import dev.whodunit.verification.SourceFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where in a repository the cause of red tests is: at the line of the function; where none is to blame, or its source is not at hand, in the
 * first of the tests.
 *
 * @param project its folder
 */
record FoundPlaces(Path project, SourceFolders sources) {

    Finding of(Cause cause) {
        List<String> tests = cause.tests().stream().map(RedTest::test).toList();
        Optional<ToldCulprit> culprit = cause.culprit();
        Optional<Path> source = culprit.flatMap(function -> sources.file(function.className(), function.file()));
        String count = tests.size() == 1 ? "a test" : tests.size() + " tests";
        return new Finding(
                cause.verdict(),
                culprit.map(ToldCulprit::id).orElse(cause.verdict() + " " + cause.summary()),
                culprit.map(ToldCulprit::function).orElse(cause.verdict()) + " made " + count + " red",
                culprit.map(ToldCulprit::evidence).orElse(cause.summary()),
                source.or(() -> testSource(tests)).map(this::fromRoot).orElse(""),
                source.flatMap(found -> culprit).map(ToldCulprit::line).orElse(0),
                tests);
    }

    private Optional<Path> testSource(List<String> tests) {
        return tests.stream()
                .map(test -> test.split("[#$]", 2)[0])
                .flatMap(name -> {
                    String simple = name.substring(name.lastIndexOf('.') + 1);
                    return sources.file(name, simple + ".java").or(() -> sources.file(name, simple + ".kt")).stream();
                })
                .findFirst();
    }

    /** The folder with {@code .git}, which is a file in a linked working tree; without Git that of the project. */
    private String fromRoot(Path source) {
        Path absolute = source.toAbsolutePath().normalize();
        Path root = project.toAbsolutePath().normalize();
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                root = folder;
                break;
            }
        }
        return root.relativize(absolute).toString().replace('\\', '/');
    }
}
