package dev.whodunit.benchmarks.observer;

import java.util.Map;

/** Ends the JVM when its time is over, and says what it was doing. */
final class TimeLimit {

    /** What a JVM that took too long ends with. */
    static final int EXIT_CODE = 3;

    private TimeLimit() {}

    static void start(int seconds) {
        Thread thread = new Thread(() -> end(seconds), "time limit");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
            return;
        }
        System.err.println("Not done after " + seconds + " seconds:");
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            System.err.println(thread.getKey());
            for (StackTraceElement frame : thread.getValue()) {
                System.err.println("    at " + frame);
            }
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
