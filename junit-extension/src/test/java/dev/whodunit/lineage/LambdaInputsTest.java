package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaInputsTest {

    private static final int MANY = 1000;

    private final Provenance provenance = new Provenance(() -> 0, Integer.MAX_VALUE);
    private final LambdaInputs inputs = new LambdaInputs(new Bag(provenance));

    @Test
    void theLambdaMayGetWhatACallHoldsThatIsOpen() {
        int label = provenance.source(new Source("in.txt", "[0]", "b"));

        inputs.begin(holding("b", label));

        assertThat(inputs.bag().find("b")).hasValue(label);
    }

    @Test
    void aCallThatIsOpenIsNotForgottenWhenManyOthersAreOver() {
        int label = provenance.source(new Source("in.txt", "[0]", "b"));
        inputs.begin(holding("b", label));

        manyCallsBeginAndEnd();

        assertThat(inputs.bag().find("b")).hasValue(label);
    }

    @Test
    void callsAreForgottenThatAreOver() {
        manyCallsBeginAndEnd();

        assertThat(inputs.bag().others()).hasSizeLessThan(MANY / 4);
    }

    @Test
    void aCallThatIsOverIsKeptAsLongAsTheLambdaAndWhatItGaveLive() {
        int label = provenance.source(new Source("in.txt", "[0]", "b"));
        Runnable lambda = () -> {};
        List<Object> result = new ArrayList<>();
        Bag pool = holding("b", label);
        inputs.begin(pool);
        inputs.end(pool, lambda, "text", result);

        manyCallsBeginAndEnd();

        assertThat(inputs.bag().find("b")).hasValue(label);
        assertThat(List.of(lambda, result)).hasSize(2);
    }

    private Bag holding(Object value, int label) {
        Bag bag = new Bag(provenance);
        bag.add(value, label);
        return bag;
    }

    private void manyCallsBeginAndEnd() {
        for (int i = 0; i < MANY; i++) {
            Bag pool = holding("other", provenance.source(new Source("in.txt", "[" + (i + 1) + "]", "other")));
            inputs.begin(pool);
            inputs.end(pool);
        }
    }
}
