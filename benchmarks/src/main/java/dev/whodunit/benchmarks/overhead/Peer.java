package dev.whodunit.benchmarks.overhead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Other tracers, which trace the same methods while the work is untouched by us. */
enum Peer {
    /** Spans of the OpenTelemetry agent, of which nothing is exported. */
    OPENTELEMETRY("opentelemetry-javaagent-.*") {
        @Override
        List<String> options(Path jar) {
            return List.of(
                    "-javaagent:" + jar,
                    "-Dotel.traces.exporter=none",
                    "-Dotel.metrics.exporter=none",
                    "-Dotel.logs.exporter=none",
                    "-Dotel.instrumentation.common.default-enabled=false",
                    "-Dotel.instrumentation.methods.enabled=true",
                    "-Dotel.instrumentation.methods.include="
                            + "dev.whodunit.benchmarks.overhead.work.TinyCalls[getAsLong,next];"
                            + "dev.whodunit.benchmarks.overhead.work.RowPipeline[getAsLong,orders,order,totals,isKept,price,add];"
                            + "dev.whodunit.benchmarks.overhead.work.CharParser[getAsLong,row,field,next];"
                            + "dev.whodunit.benchmarks.overhead.work.CoarseSteps[getAsLong,rows,good,scaled,sorted,distinct,"
                            + "reversed,groups,sums,names,joined,values,mean]");
        }
    },
    /** Kieker's records of all executions, which its writer throws away. */
    KIEKER("kieker-.*-aspectj") {
        @Override
        List<String> options(Path jar) throws IOException {
            return List.of(
                    "-javaagent:" + jar,
                    "-Dorg.aspectj.weaver.loadtime.configuration="
                            + resource("kieker-aop.xml").toUri(),
                    "-Dkieker.monitoring.writer=kieker.monitoring.writer.dump.DumpWriter",
                    "-Dkieker.monitoring.skipDefaultAOPConfiguration=true");
        }
    },
    /** AppMap's recording of the process, with the texts of arguments and results. */
    APPMAP("appmap-agent-.*") {
        @Override
        List<String> options(Path jar) throws IOException {
            return List.of(
                    "-javaagent:" + jar,
                    "-Dappmap.config.file=" + resource("appmap.yml"),
                    "-Dappmap.output.directory=" + Files.createTempDirectory("appmap"),
                    "-Dappmap.recording.auto=true");
        }
    },
    /** What the JDK's flight recorder has of each execution, since Java 25. */
    JFR("") {
        @Override
        List<String> options(Path jar) throws IOException {
            return List.of("-XX:StartFlightRecording:filename=" + Files.createTempFile("trace", ".jfr")
                    + ",jdk.MethodTrace#enabled=true,jdk.MethodTrace#stackTrace=false,method-trace="
                    + Stream.of("TinyCalls", "RowPipeline", "CharParser", "CoarseSteps")
                            .map(name -> "dev.whodunit.benchmarks.overhead.work." + name)
                            .reduce((some, more) -> some + ";" + more)
                            .orElseThrow());
        }
    };

    private final String jarName;

    Peer(String jarName) {
        this.jarName = jarName;
    }

    /** What the JVM is started with. */
    abstract List<String> options(Path jar) throws IOException;

    /** The same with the jar that a folder has of it. */
    List<String> optionsWithJarIn(Path folder) throws IOException {
        if (jarName.isEmpty()) {
            return options(folder);
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return options(jars.filter(jar -> jar.getFileName().toString().matches(jarName + "\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no jar of " + word() + " is in " + folder)));
        }
    }

    /** As it is given on a command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Path resource(String name) throws IOException {
        try (InputStream in = Peer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            Path copy = Files.createTempFile("peer", name.substring(name.lastIndexOf('.')));
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        }
    }
}
