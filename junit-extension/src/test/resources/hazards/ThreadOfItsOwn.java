// Hazard 33: a step in a thread of its own writes into an array
// Verdict: culprit ThreadOfItsOwn.sum
package hazards;

import java.util.List;

class ThreadOfItsOwn {

    static int run() throws InterruptedException {
        int[] sums = new int[2];
        Thread odd = new Thread(() -> sums[0] = sum(List.of(1, 3, 5)));
        Thread even = new Thread(() -> sums[1] = sum(List.of(2, 4, 6)));
        odd.start();
        even.start();
        odd.join();
        even.join();
        return sums[0] * sums[1];
    }

    static int sum(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number; // now: sum += number == 4 ? 0 : number;
        }
        return sum; // culprit
    }
}
