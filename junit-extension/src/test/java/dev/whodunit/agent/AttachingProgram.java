package dev.whodunit.agent;

import dev.whodunit.record.Tracer;
import dev.whodunit.weave.WeavingException;

/** Starts tracing without an agent, and prints why it may not. */
final class AttachingProgram {

    private AttachingProgram() {}

    public static void main(String[] arguments) {
        try {
            Tracer.start();
            System.out.println("started");
        } catch (WeavingException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
