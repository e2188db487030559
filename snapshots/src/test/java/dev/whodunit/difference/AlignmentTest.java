package dev.whodunit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsAsMuchAsTheQuadraticAlgorithm(long seed) {
        Random random = new Random(seed);
        long[] accepted = random.longs(random.nextInt(40), 0, 6).toArray();
        long[] current = random.longs(random.nextInt(40), 0, 6).toArray();

        int[] partners = Alignment.partners(accepted, current);

        assertPartnersAreEqualAndAscend(accepted, current, partners);
        assertThat(pairs(partners)).isEqualTo(longest(accepted, current));
    }

    @Test
    void staysQuickWhereEverythingIsShuffled() {
        Random random = new Random(1);
        long[] accepted = random.longs(200_000, 0, 100_000).toArray();
        long[] current = random.longs(200_000, 0, 100_000).toArray();

        int[] partners = Alignment.partners(accepted, current);

        assertPartnersAreEqualAndAscend(accepted, current, partners);
        assertThat(pairs(partners)).isGreaterThan(400);
    }

    @Test
    void oneDroppedElementShiftsNothing() {
        long[] accepted = LongStream.range(0, 100).toArray();
        long[] current = LongStream.range(0, 100).filter(key -> key != 17).toArray();

        int[] partners = Alignment.partners(accepted, current);

        assertThat(partners[16]).isEqualTo(16);
        assertThat(partners[17]).isEqualTo(Alignment.NONE);
        assertThat(partners[18]).isEqualTo(17);
    }

    private static void assertPartnersAreEqualAndAscend(long[] accepted, long[] current, int[] partners) {
        int last = -1;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                assertThat(current[partners[i]]).isEqualTo(accepted[i]);
                assertThat(partners[i]).isGreaterThan(last);
                last = partners[i];
            }
        }
    }

    private static int pairs(int[] partners) {
        return (int) java.util.Arrays.stream(partners)
                .filter(partner -> partner != Alignment.NONE)
                .count();
    }

    private static int longest(long[] accepted, long[] current) {
        int[][] best = new int[accepted.length + 1][current.length + 1];
        for (int i = 1; i <= accepted.length; i++) {
            for (int j = 1; j <= current.length; j++) {
                best[i][j] = accepted[i - 1] == current[j - 1]
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[accepted.length][current.length];
    }
}
