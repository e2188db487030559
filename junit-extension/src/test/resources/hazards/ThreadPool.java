// Hazard 33: rows are handled by a pool of threads
// Verdict: culprit ThreadPool.score
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ThreadPool {

    static int run() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> scores = new ArrayList<>();
            for (int row = 0; row < 40; row++) {
                int id = row;
                scores.add(pool.submit(() -> score(id)));
            }
            int sum = 0;
            for (Future<Integer> score : scores) {
                sum += score.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    static int score(int row) {
        return parity(row) * row; // now: return parity(row) * row + 1; // culprit
    }

    static int parity(int row) {
        return row % 2 == 0 ? 1 : -1;
    }
}
