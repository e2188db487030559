package dev.whodunit.followed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels and events in one class change nothing, in the programs that the weaving of events alone is tested with. */
class FollowedProgramsTest {

    @TempDir
    Path folder;

    @Test
    void programsGiveTheSameWhileTheirValuesAreFollowed() throws Exception {
        List<String> names = programs();
        List<String> command = new ArrayList<>(
                List.of("-Xverify:all", "-Djdk.attach.allowAttachSelf=true", FollowedPrograms.class.getName()));
        command.addAll(names);

        Jvm run = Jvm.run(folder, List.of(), command.toArray(String[]::new));

        assertThat(names).hasSizeGreaterThan(10);
        assertThat(run.out()).as(run.err()).isEqualTo(String.format("%d programs%n", names.size()));
    }

    private static List<String> programs() throws IOException, ClassNotFoundException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/targets"))) {
            for (Path source : sources.sorted().toList()) {
                String name = source.getFileName().toString().replace(".java", "");
                if (source.toString().endsWith(".java") && !name.equals("package-info")) {
                    add(Class.forName("targets." + name), names);
                }
            }
        }
        return names;
    }

    private static void add(Class<?> type, List<String> names) {
        if (Callable.class.isAssignableFrom(type) && !type.isInterface()) {
            names.add(type.getName());
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            add(inner, names);
        }
    }
}
