package dev.whodunit.benchmarks.large.work;

/**
 * Makes bytes, and adds them up.
 *
 * @param megabytes how many
 * @param wrong the megabyte that comes out wrong, or -1
 */
public record ByteArray(int megabytes, int wrong) implements LargePipeline {

    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public long run() {
        byte[] bytes = make();
        return sum(bytes);
    }

    private byte[] make() {
        byte[] bytes = new byte[megabytes * MEGABYTE];
        for (int i = 0; i < megabytes; i++) {
            bytes[i * MEGABYTE] = (byte) (i == wrong ? -1 : i);
        }
        return bytes;
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (byte each : bytes) {
            sum += each;
        }
        return sum;
    }
}
