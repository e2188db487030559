// Hazard 31: random numbers without a seed
// Verdict: input-changed
// Says: nextInt
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RandomNumbers {

    static int run() {
        return sum(draw(new Random(), 20));
    }

    static List<Integer> draw(Random random, int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(random.nextInt(1_000_000));
        }
        return numbers;
    }

    static int sum(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
