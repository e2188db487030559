package dev.whodunit.lineage;

/** What woven code on one thread speaks to where an exception may decide what runs. */
abstract class ThreadRisk extends ThreadValues {

    private final Risk risk;

    ThreadRisk(LabelRun run) {
        super(run);
        this.risk = new Risk(run);
    }

    final Risk risk() {
        return risk;
    }

    @Override
    public final int await(boolean external) {
        try {
            return risk.await(external);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final int awaited(int before, boolean all) {
        try {
            return risk.over(before, all);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final void handled(int before) {
        try {
            risk.restore(before);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final void mayThrow(int decision) {
        try {
            risk.add(decision);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final int unthrown(int decisions) {
        try {
            return risk.with(decisions);
        } catch (Throwable thrown) {
            failure = thrown;
            return decisions;
        }
    }
}
