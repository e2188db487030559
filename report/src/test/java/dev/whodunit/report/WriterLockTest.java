package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {

    @Test
    void whoeverKeepsTheLockHoldsUpNobodyForEver(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(".lock");
        AtomicBoolean isDone = new AtomicBoolean();
        try (FileChannel hanging = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = hanging.lock()) {

            WriterLock.holding(file, Duration.ofMillis(20), () -> isDone.set(held.isValid()));
        }

        assertThat(isDone).isTrue();
    }

    @Test
    void aLockThatCannotBeOpenedPreventsNothing(@TempDir Path folder) throws Exception {
        Path file = Files.createDirectory(folder.resolve(".lock"));
        AtomicBoolean isDone = new AtomicBoolean();

        WriterLock.holding(file, Duration.ofMillis(20), () -> isDone.set(true));

        assertThat(isDone).isTrue();
    }
}
