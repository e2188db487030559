package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the k greatest of the elements offered to it. */
final class TopK<T> {

    private final int limit;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> queue;

    TopK(int limit, Comparator<? super T> order) {
        this.limit = limit;
        this.order = order;
        this.queue = new PriorityQueue<>(limit + 1, order);
    }

    void offer(T element) {
        queue.add(element);
        if (queue.size() > limit) {
            queue.poll();
        }
    }

    List<T> descending() {
        List<T> best = new ArrayList<>(queue);
        best.sort(order.reversed());
        return best;
    }
}
