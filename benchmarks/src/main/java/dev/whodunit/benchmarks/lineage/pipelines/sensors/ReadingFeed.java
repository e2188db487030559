package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Reads lines in a thread of its own, as they would come from the field bus. */
final class ReadingFeed implements Runnable {

    private static final String END = new String("end");

    private final Path file;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(8);
    private volatile IOException broken;

    ReadingFeed(Path file) {
        this.file = file;
    }

    @Override
    public void run() {
        try {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                String line = reader.readLine();
                while ((line = reader.readLine()) != null) {
                    queue.put(line);
                }
            } catch (IOException e) {
                broken = e;
            }
            queue.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands each reading on, in the order of the file, and says how many lines there were. */
    int drain(Consumer<Reading> consumer) throws IOException, InterruptedException {
        Thread producer = new Thread(this, "field bus");
        producer.setDaemon(true);
        producer.start();
        int count = 0;
        RuntimeException failure = null;
        for (String line = queue.take(); line != END; line = queue.take()) {
            count++;
            if (failure == null) {
                try {
                    Reading.parse(line).ifPresent(consumer);
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        producer.join();
        if (failure != null) {
            throw failure;
        }
        if (broken != null) {
            throw broken;
        }
        return count;
    }
}
