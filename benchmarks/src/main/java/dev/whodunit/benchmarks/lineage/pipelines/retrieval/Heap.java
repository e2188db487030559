package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.Arrays;
import java.util.Comparator;

/** A priority queue: the least comes first. */
final class Heap<E> {

    private final Comparator<? super E> order;
    private Object[] items = new Object[4];
    private int size;

    Heap(Comparator<? super E> order) {
        this.order = order;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(E item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        int at = size++;
        items[at] = item;
        while (at > 0 && before(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    E pop() {
        E first = item(0);
        items[0] = items[--size];
        items[size] = null;
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (before(child, least)) {
                    least = child;
                }
            }
            if (least == at) {
                return first;
            }
            swap(at, least);
            at = least;
        }
    }

    @SuppressWarnings("unchecked")
    private E item(int index) {
        return (E) items[index];
    }

    private boolean before(int one, int other) {
        return order.compare(item(one), item(other)) < 0;
    }

    private void swap(int one, int other) {
        Object kept = items[one];
        items[one] = items[other];
        items[other] = kept;
    }
}
