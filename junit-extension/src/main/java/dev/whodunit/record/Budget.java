package dev.whodunit.record;

/**
 * What a recording may cost.
 *
 * @param samples executions of a step that are kept in full
 * @param entriesPerStep executions of a step that get an entry of their own in the call log
 * @param stepsPerRun steps of a run; when there are more, recursion is folded into the step that it repeats
 * @param contentCharacters longest canonical JSON of one artifact that is kept
 * @param contentCharactersPerRun the same for all artifacts of a run together
 * @param rowBytesPerRun what the rows of all large artifacts of a run may take together, packed, with their digests
 * @param walkPerStep elements that all executions of a step together may read of their values before only every
 *     2<sup>n</sup>-th execution reads in full
 * @param walkPerRun elements that all steps of a run together may read before values larger than a row are read only in
 *     part
 * @param executions executions of a function that are recorded at all; the others are counted. Where there is such a limit, calls of
 *     libraries and accesses to fields are not recorded
 * @param labels values that are told apart with where they came from, if values are followed; fewer where a fifth of the memory
 *     does not hold as many
 */
public record Budget(
        int samples,
        int entriesPerStep,
        int stepsPerRun,
        int contentCharacters,
        long contentCharactersPerRun,
        long rowBytesPerRun,
        long walkPerStep,
        long walkPerRun,
        int executions,
        int labels) {

    /** A step with the executions that are kept of it. */
    private static final int BYTES_OF_STEP = 1_024;

    /** Enough for pipelines of some hundred thousand rows in a test JVM of ordinary size. */
    public static final Budget DEFAULT = new Budget(
            3,
            200_000,
            50_000,
            4_000_000,
            64_000_000,
            256_000_000,
            500_000,
            200_000_000,
            Integer.MAX_VALUE,
            50_000_000);

    /**
     * What every test of a suite can afford: the first executions of each function, and the beginnings of what they got and gave;
     * of that, what is as small as a number is kept.
     */
    public static final Budget LIGHT = new Budget(0, 64, 2_000, 200, 20_000, 0, 0, 0, 64, 1);

    /** Whether only some executions are told, and what happens in between is not. */
    boolean isLight() {
        return executions < Integer.MAX_VALUE;
    }

    /** As much of it as a heap of so many bytes has room for beside the pipeline. */
    Budget in(long heap) {
        return new Budget(
                samples,
                entriesPerStep,
                (int) Math.min(stepsPerRun, Room.share(heap, 8) / BYTES_OF_STEP),
                contentCharacters,
                Math.min(contentCharactersPerRun, Room.share(heap, 8)),
                Math.min(rowBytesPerRun, Room.share(heap, 8)),
                walkPerStep,
                walkPerRun,
                executions,
                labels);
    }

    /** The same budget with another number of executions that are kept in full. */
    public Budget withSamples(int number) {
        return new Budget(
                number,
                entriesPerStep,
                stepsPerRun,
                contentCharacters,
                contentCharactersPerRun,
                rowBytesPerRun,
                walkPerStep,
                walkPerRun,
                executions,
                labels);
    }

    /** The same budget with another limit to the canonical JSON of one artifact, in characters. */
    public Budget withContents(int characters) {
        return new Budget(
                samples,
                entriesPerStep,
                stepsPerRun,
                characters,
                Math.max(contentCharactersPerRun, 4L * characters),
                rowBytesPerRun,
                walkPerStep,
                walkPerRun,
                executions,
                labels);
    }

    /** The same budget with another number of values that are told apart with where they came from. */
    public Budget withLabels(int number) {
        return new Budget(
                samples,
                entriesPerStep,
                stepsPerRun,
                contentCharacters,
                contentCharactersPerRun,
                rowBytesPerRun,
                walkPerStep,
                walkPerRun,
                executions,
                number);
    }
}
