// Hazard 31: the test brings random numbers of another seed
// Verdict: input-changed
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class OtherSeed {

    static List<Integer> draw(Random random, int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(random.nextInt(100));
        }
        return numbers;
    }
}

class Given {

    static List<Integer> run() {
        return OtherSeed.draw(new Random(1), 5); // now: return OtherSeed.draw(new Random(2), 5);
    }
}
