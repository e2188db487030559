package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.CallLog;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final long BEGINNING = 0x50 | CallLog.CUT;
    private static final long OTHER_BEGINNING = 0x60 | CallLog.CUT;

    private final Sight small = Sight.of(0x70);
    private final Sight readToItsEnd = new Sight(0x80, BEGINNING);
    private final Sight seenAtAGlance = Sight.of(BEGINNING);

    @Test
    void whatWasReadToItsEndIsKnownAsAWhole() {
        assertThat(readToItsEnd.told()).isEqualTo(0x80);
        assertThat(CallLog.isComplete(small.then(readToItsEnd).told())).isTrue();
    }

    @Test
    void besideWhatWasCutItDoesNotMatterHowFarTheOthersWereRead() {
        assertThat(readToItsEnd.then(seenAtAGlance).told())
                .isEqualTo(seenAtAGlance.then(seenAtAGlance).told())
                .isEqualTo(seenAtAGlance.then(readToItsEnd).told())
                .matches(CallLog::isCut);
    }

    @Test
    void anotherBeginningStaysAnotherOne() {
        Sight other = Sight.of(OTHER_BEGINNING);

        assertThat(readToItsEnd.then(other).told())
                .isNotEqualTo(readToItsEnd.then(seenAtAGlance).told());
        assertThat(small.then(other).told())
                .isNotEqualTo(Sight.of(0x90).then(other).told());
    }

    @Test
    void whatCannotBeReadLeavesTheOthersWhole() {
        Sight unreadable = Sight.of(CallLog.UNREADABLE);

        assertThat(CallLog.kind(readToItsEnd.then(unreadable).told())).isEqualTo(CallLog.UNREADABLE);
        assertThat(readToItsEnd.then(unreadable).told())
                .isNotEqualTo(new Sight(0x90, BEGINNING).then(unreadable).told());
    }

    @Test
    void aStateThatIsStillTheSameAddsNothing() {
        assertThat(small.leaving(0, readToItsEnd, readToItsEnd)).isEqualTo(small);
    }

    @Test
    void aStateThatIsReadNoMoreCutsTheResult() {
        assertThat(small.leaving(0, readToItsEnd, seenAtAGlance).told())
                .isEqualTo(small.cut().told());
        assertThat(CallLog.isCut(small.cut().told())).isTrue();
    }

    @Test
    void ofCallsInNoOrderTheBeginningsCountAsSoonAsOneWasCut() {
        Sight sum = small.plus(readToItsEnd).plus(seenAtAGlance);

        assertThat(sum.told())
                .isEqualTo(seenAtAGlance.plus(small).plus(seenAtAGlance).told())
                .isNotEqualTo(
                        small.plus(readToItsEnd).plus(Sight.of(OTHER_BEGINNING)).told())
                .matches(CallLog::isCut);
    }
}
