package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceSetTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unionsBehaveAsThoseOfSets(long seed) {
        Random random = new Random(seed);
        BitSet leftModel = numbers(random);
        BitSet rightModel = numbers(random);
        BitSet union = (BitSet) leftModel.clone();
        union.or(rightModel);
        SourceSet left = setOf(leftModel);
        SourceSet right = setOf(rightModel);

        assertThat(left.with(right).numbers().boxed())
                .containsExactlyElementsOf(union.stream().boxed().toList());
        assertThat(left.with(right)).isEqualTo(right.with(left)).hasSameHashCodeAs(right.with(left));
        assertThat(left.with(right).with(right)).isEqualTo(left.with(right));
        assertThat(left.with(right).holds(left)).isTrue();
        assertThat(left.holds(right)).isEqualTo(union.equals(leftModel));
    }

    private static BitSet numbers(Random random) {
        BitSet numbers = new BitSet();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            numbers.set(random.nextInt(random.nextBoolean() ? 8 : 200));
        }
        return numbers;
    }

    private static SourceSet setOf(BitSet numbers) {
        return numbers.stream().mapToObj(SourceSet::of).reduce(SourceSet.EMPTY, SourceSet::with);
    }
}
