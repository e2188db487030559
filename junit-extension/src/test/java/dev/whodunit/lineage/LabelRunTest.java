package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.whodunit.bridge.Labels;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRunTest {

    private final LabelRun run = new LabelRun(name -> false);

    private Labels woven() {
        run.start();
        return Labels.here();
    }

    @Test
    void whatFailsBehindTheLabelsIsANoticeAndNoException() {
        Labels labels = woven();

        int label = labels.invoked("no call has begun", 1);

        assertThat(label).isZero();
        assertThat(run.notices())
                .containsExactly(
                        "Some values are not followed: java.lang.IndexOutOfBoundsException was thrown while their"
                                + " labels were computed.");
    }

    @Test
    void aListOfForeignCodeThatIsHandedInIsNotRead() {
        List<String> guarded = new AbstractList<>() {
            @Override
            public String get(int index) {
                throw new AssertionError("read");
            }

            @Override
            public int size() {
                throw new AssertionError("asked");
            }
        };
        Labels labels = woven();
        labels.begin(run.number("com/acme/Flights.read(Ljava/util/List;)V"));

        labels.parameter(guarded, 0);

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aListThatHoldsItselfIsRead() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Labels labels = woven();
        labels.begin(run.number("com/acme/Flights.read(Ljava/util/List;)V"));

        assertThatCode(() -> labels.parameter(list, 0)).doesNotThrowAnyException();

        assertThat(run.notices()).isEmpty();
    }

    @Test
    void aCallThatNeverEndedIsForgottenWhenTheMethodIsLeft() {
        Labels labels = woven();
        int depth = labels.begin(run.number("com/acme/Flights.read(I)I"));
        labels.parameter(3, 0);
        labels.call("java/lang/Integer.parseInt(Ljava/lang/String;)I", false, 0);
        labels.left(depth);

        int again = labels.begin(run.number("com/acme/Flights.read(I)I"));

        assertThat(again).isEqualTo(depth);
    }
}
