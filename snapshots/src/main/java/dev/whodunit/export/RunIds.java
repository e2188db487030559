package dev.whodunit.export;

import dev.whodunit.run.RunIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids of a run and of what is in it, by which the exports of one run name the same. They follow from the run's identity, the moment
 * at which it ended, and the task: an export that is made again has them again.
 */
final class RunIds {

    private final String name;

    RunIds(RunIdentity identity, RunMetadata metadata) {
        this.name = String.join(
                "\n",
                identity.uniqueId(),
                identity.testClass(),
                identity.testMethod(),
                metadata.moment().toString(),
                metadata.task().orElse(""));
    }

    UUID run() {
        return named("run");
    }

    /** The run of one step in it. */
    UUID step(int step) {
        return named("step " + step);
    }

    /** 32 hexadecimal digits. */
    String trace() {
        return hex(named("trace"), 16);
    }

    /** 16 hexadecimal digits. */
    String span(String of) {
        return hex(named("span " + of), 8);
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes((what + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The first bytes of it; with its version in it, it is never all zero. */
    private static String hex(UUID id, int bytes) {
        ByteBuffer buffer =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return HexFormat.of().formatHex(buffer.array(), 0, bytes);
    }
}
