package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that run at once have one heap. */
class RunsAtOnceInASmallHeapTest {

    private static final String SOURCE = """
            package shop;
            import dev.whodunit.record.Budget;
            import dev.whodunit.record.OpenRun;
            import dev.whodunit.record.Tracer;
            import dev.whodunit.run.Phase;
            import dev.whodunit.run.RunIdentity;
            import dev.whodunit.weave.Scope;
            import java.util.List;
            import java.util.concurrent.Callable;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import java.util.concurrent.CyclicBarrier;
            import java.util.concurrent.TimeUnit;
            import java.util.stream.IntStream;
            public class AtOnce {
                public static void main(String[] arguments) throws Exception {
                    Tracer tracer = Tracer.start();
                    CyclicBarrier all = new CyclicBarrier(16);
                    ExecutorService tests = Executors.newFixedThreadPool(16);
                    List<Callable<Long>> work =
                            IntStream.range(0, 16).<Callable<Long>>mapToObj(i -> () -> recorded(tracer, all)).toList();
                    long steps = 0;
                    for (var test : tests.invokeAll(work)) {
                        steps += test.get();
                    }
                    tests.shutdown();
                    System.out.println("calls " + steps);
                }
                static long recorded(Tracer tracer, CyclicBarrier all) throws Exception {
                    try (OpenRun run = tracer.open(Scope.of("shop.Flow"), Budget.DEFAULT)) {
                        run.enterPhase(Phase.TEST);
                        all.await(30, TimeUnit.SECONDS);
                        new Flow().run();
                        run.suspend();
                        all.await(30, TimeUnit.SECONDS);
                        return run.recording(new RunIdentity("a", "a", "a", "a", "a")).steps().stream()
                                .filter(step -> step.function().toString().equals("Flow.taxed"))
                                .mapToLong(step -> step.count())
                                .sum();
                    }
                }
            }
            class Flow {
                long run() {
                    long sum = 0;
                    for (int i = 0; i < 50_000; i++) {
                        sum += taxed(i) + rounded(i) + discounted(i);
                    }
                    return sum;
                }
                long taxed(int cents) { return cents * 119L; }
                long rounded(int cents) { return cents / 10 * 10; }
                long discounted(int cents) { return cents - cents / 7; }
            }
            """;

    @Test
    void theyHaveRoomTogether(@TempDir Path folder) {
        Jvm jvm = Jvm.run(
                folder,
                List.of(Jvm.classFolder(folder.resolve("classes"), "shop.AtOnce", SOURCE)),
                "-Xmx64m",
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "shop.AtOnce");

        assertThat(jvm.err()).doesNotContain("OutOfMemoryError");
        assertThat(jvm.out()).isEqualTo(String.format("calls 800000%n"));
    }
}
