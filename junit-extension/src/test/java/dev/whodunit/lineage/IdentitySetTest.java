package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySetTest {

    @Test
    void equalObjectsAreTwoMembers() {
        String one = new String("b");
        String other = new String("b");
        IdentitySet<String> set = new IdentitySet<>();

        assertThat(set.add(one)).isTrue();
        assertThat(set.add(one)).isFalse();
        assertThat(set.contains(other)).isFalse();
        assertThat(set.add(other)).isTrue();
        assertThat(set).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 40})
    void itHasTheMembersThatASetOfTheJdkHasInTheOrderInWhichTheyCame(int objects) {
        List<Object> all = objects(objects);
        IdentitySet<Object> set = new IdentitySet<>();
        Set<Object> ofJdk = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> inOrder = new ArrayList<>();
        Random random = new Random(objects);
        for (int i = 0; i < 3 * objects; i++) {
            Object next = all.get(random.nextInt(objects));
            if (ofJdk.add(next)) {
                inOrder.add(next);
            }
            set.add(next);
        }

        assertThat(set).containsExactlyElementsOf(inOrder);
        assertThat(all).allSatisfy(each -> assertThat(set.contains(each)).isEqualTo(ofJdk.contains(each)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 9, 40})
    void whatIsNotNeededIsGoneAndCanComeAgain(int objects) {
        List<Object> all = objects(objects);
        IdentitySet<Object> set = new IdentitySet<>();
        set.addAll(all);
        Set<Object> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        needed.addAll(all.subList(1, objects));

        set.retain(needed);

        assertThat(set).containsExactlyElementsOf(all.subList(1, objects));
        assertThat(set.contains(all.get(0))).isFalse();
        assertThat(set.add(all.get(0))).isTrue();
    }

    private static List<Object> objects(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Object()).toList();
    }
}
