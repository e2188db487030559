package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A project of the guide's pipeline, as its tests leave it when its change has made them red, with shells to run commands in it. Maven only
 * notes there what it was asked for, fails in tests, and brings a jar that is empty; where Java is to run that, the command line runs.
 *
 * @param folder of the project
 */
record RedProject(Path folder) {

    private static final String MAVEN = """
            #!/bin/sh
            echo "mvn $*" >> mvn.log
            case "$*" in
              *dependency-plugin*:copy*-DoutputDirectory=target*) : > target/whodunit-junit-extension-agent.jar ;;
              *) exit 1 ;;
            esac
            """;
    private static final String JAVA = """
            #!/bin/sh
            test "$1" = -jar || exit 2
            test -f "$2" || { echo "There is no $2."; exit 2; }
            shift 2
            exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC dev.whodunit.cli.Whodunit "$@"
            """;

    static RedProject in(Path folder) throws Exception {
        Files.createDirectories(folder.resolve(".git"));
        PricesPipeline prices = new PricesPipeline(Document.of("getting-started.md"), folder);
        prices.verify(prices.recordingWith("119"), folder.resolve("target/whodunit"));
        prices.verify(prices.recordingWith("121"), folder.resolve("target/whodunit"));
        program(folder.resolve("bin/mvn"), MAVEN);
        program(folder.resolve("bin/java"), JAVA);
        return new RedProject(folder);
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What a script prints that a shell runs as build servers do; one that fails fails the test. */
    String shell(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, ours) -> ours + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(script).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as("%s%n%s", script, printed).isZero();
        return printed;
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Leaves nothing of what scripts have made. */
    void forget(String... files) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
    }
}
