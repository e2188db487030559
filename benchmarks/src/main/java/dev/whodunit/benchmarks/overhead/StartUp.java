package dev.whodunit.benchmarks.overhead;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.FixedValue;

/** Prints how long a whole process takes that loads some classes of ten methods each and calls one of each. */
public final class StartUp {

    private static final int METHODS = 10;
    private static final List<Way> WAYS = List.of(Way.UNTOUCHED, Way.IDLE, Way.LIGHT, Way.DEEP);

    private StartUp() {}

    /**
     * Prints the table, or is the process that is measured.
     *
     * @param args how many processes of each way; or of one process the way and the number of classes
     */
    public static void main(String[] args) throws IOException, InterruptedException, ReflectiveOperationException {
        if (args.length == 2) {
            run(Way.valueOf(args[0].toUpperCase(Locale.ROOT)), Integer.parseInt(args[1]));
            return;
        }
        Path classes = Files.createTempDirectory("classes");
        for (int i = 0; i < 500; i++) {
            type(i).saveIn(classes.toFile());
        }
        System.out.println("| classes | way | ms | more than untouched |");
        System.out.println("| ---: | --- | ---: | ---: |");
        for (int count : List.of(1, 50, 500)) {
            measure(count, classes, Integer.parseInt(args[0]));
        }
    }

    private static DynamicType type(int number) {
        DynamicType.Builder<?> builder = new ByteBuddy().subclass(Object.class).name("startup.C" + number);
        for (int method = 0; method < METHODS; method++) {
            builder = builder.defineMethod("m" + method, int.class, Modifier.PUBLIC | Modifier.STATIC)
                    .intercept(FixedValue.value(method));
        }
        return builder.make();
    }

    private static void measure(int count, Path classes, int processes) throws IOException, InterruptedException {
        List<List<Double>> millis = new ArrayList<>();
        WAYS.forEach(way -> millis.add(new ArrayList<>()));
        for (int round = 0; round < processes; round++) {
            for (int way = 0; way < WAYS.size(); way++) {
                millis.get(way).add(process(WAYS.get(way), count, classes));
            }
        }
        double untouched = median(millis.get(0));
        for (int way = 0; way < WAYS.size(); way++) {
            double median = median(millis.get(way));
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.0f | %.0f |%n",
                    count,
                    WAYS.get(way).word(),
                    median,
                    median - untouched);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double process(Way way, int count, Path classes) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                StartUp.class.getName(),
                way.word(),
                String.valueOf(count));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(way.word() + " ended with exit code " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void run(Way way, int count) throws ReflectiveOperationException {
        Scope scope = Scope.of("startup..");
        if (way == Way.UNTOUCHED) {
            call(count);
            return;
        }
        Budget budget = way == Way.DEEP ? Budget.DEFAULT : Budget.LIGHT;
        try (OpenRun run = Tracer.start().open(scope, budget)) {
            run.enterPhase(Phase.TEST);
            if (way == Way.IDLE) {
                run.suspend();
            }
            call(count);
        }
    }

    private static void call(int count) throws ReflectiveOperationException {
        for (int i = 0; i < count; i++) {
            Class.forName("startup.C" + i).getMethod("m0").invoke(null);
        }
    }
}
