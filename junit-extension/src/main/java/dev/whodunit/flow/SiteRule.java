package dev.whodunit.flow;

/**
 * Which instructions count as sites. Whoever weaves code and whoever maps it must number sites alike, so both ask here.
 *
 * <p>Counted, in bytecode order from 0: every method call, every field access and every {@code invokedynamic}.
 */
public final class SiteRule {

    private static final String COVERAGE_AGENT = "$jacoco";

    private SiteRule() {}

    /**
     * Whether an instruction takes part in the numbering. What a coverage agent adds does not, so that a covered class
     * numbers like its class file on disk.
     *
     * @param name the name of the method, field or call site that the instruction carries
     */
    public static boolean counts(String name) {
        return !name.startsWith(COVERAGE_AGENT);
    }

    /** Whether an {@code invokedynamic} with this bootstrap method creates a lambda or method reference. */
    public static boolean createsLambda(String bootstrapOwner, String bootstrapName) {
        return bootstrapOwner.equals("java/lang/invoke/LambdaMetafactory")
                && (bootstrapName.equals("metafactory") || bootstrapName.equals("altMetafactory"));
    }
}
