package dev.whodunit.assertions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over the shares that the values of a column have among the rows, step by step. A share is the part of the rows that have
 * the value; rows without a value are a group too.
 *
 * <pre>{@code
 * assertThat(run).share("species").staysWithin(0.05);    // passes
 * assertThat(run).share("sex").staysWithin(0.05);    // fails, and lists the steps and the groups
 * }</pre>
 */
public class ShareAssert extends AbstractWhodunitAssert<ShareAssert, RecordedShares> {

    static final AssertKind<ShareAssert, RecordedShares> KIND =
            new AssertKind<>(ShareAssert.class, RecordedShares.class, ShareAssert::new);

    /** @param actual the shares */
    public ShareAssert(@Nullable RecordedShares actual) {
        super(actual, ShareAssert.class);
    }

    /**
     * Fails if a step changes the share of a value by more than this, or if no step makes rows with the column of rows with it. Each
     * step is compared with what it took, so that many small changes may add up.
     *
     * @param limit between 0 and 1: {@code 0.05} is 5 percentage points
     * @throws IllegalArgumentException if the limit is no share
     */
    public ShareAssert staysWithin(double limit) {
        if (!(limit >= 0 && limit < 1)) {
            throw new IllegalArgumentException(
                    "The limit should be from 0 to below 1, such as 0.05 for 5 percentage points, but is " + limit
                            + ".");
        }
        return check(() -> problem(limit));
    }

    private Optional<Problem> problem(double limit) {
        List<ShareChange> changes = actual.changes();
        List<ShareChange> exceeding = ShareSuspects.of(
                changes.stream().filter(change -> change.exceeds(limit)).toList());
        if (!exceeding.isEmpty()) {
            return Optional.of(ShareMessages.exceeded(actual, limit, exceeding));
        }
        List<RecordedArtifact> unreadable = actual.unreadable();
        if (!unreadable.isEmpty()) {
            return Optional.of(TableMessages.notKept(unreadable.get(0)));
        }
        return changes.isEmpty() ? Optional.of(ShareMessages.nothingToCompare(actual)) : Optional.empty();
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(RecordedShares::run);
    }
}
