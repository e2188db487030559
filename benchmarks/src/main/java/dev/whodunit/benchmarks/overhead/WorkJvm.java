package dev.whodunit.benchmarks.overhead;

import dev.whodunit.benchmarks.overhead.work.CharParser;
import dev.whodunit.benchmarks.overhead.work.CoarseSteps;
import dev.whodunit.benchmarks.overhead.work.RowPipeline;
import dev.whodunit.benchmarks.overhead.work.TinyCalls;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A JVM that does one kind of work again and again, traced in one way, and prints how long that took. */
final class WorkJvm {

    private WorkJvm() {}

    /** @param args how it is traced, what is done, how many rounds, how many of these are not counted, and seconds after which no further round begins */
    public static void main(String[] args) {
        Way way = Way.valueOf(args[0].toUpperCase(Locale.ROOT));
        LongSupplier work = work(args[1]);
        int rounds = Integer.parseInt(args[2]);
        int warmUp = Integer.parseInt(args[3]);
        double limit = Double.parseDouble(args[4]);
        double[] millis = new double[rounds];
        long begun = System.nanoTime();
        int done = 0;
        long sum = 0;
        while (done < rounds && (done == 0 || (System.nanoTime() - begun) / 1e9 < limit)) {
            long start = System.nanoTime();
            sum += way.run(work);
            millis[done++] = (System.nanoTime() - start) / 1e6;
        }
        double[] counted = Arrays.copyOfRange(millis, Math.min(warmUp, done - 1), done);
        double cold = millis[0];
        Arrays.sort(counted);
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f %d%n", // the last one, so that no JVM leaves the work out
                counted[counted.length / 2],
                counted[0],
                counted[counted.length - 1],
                cold,
                sum / done);
    }

    private static LongSupplier work(String name) {
        return switch (name) {
            case "W1" -> new TinyCalls();
            case "W2" -> new RowPipeline();
            case "W3" -> new CharParser();
            case "W4" -> new CoarseSteps();
            default -> throw new IllegalArgumentException("no work is called " + name);
        };
    }
}
