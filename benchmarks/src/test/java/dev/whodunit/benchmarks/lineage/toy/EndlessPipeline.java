package dev.whodunit.benchmarks.lineage.toy;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Waits for what never comes. */
public final class EndlessPipeline {

    private EndlessPipeline() {}

    public static Object run(Path inputFolder) throws InterruptedException {
        new CountDownLatch(1).await();
        return inputFolder;
    }
}
