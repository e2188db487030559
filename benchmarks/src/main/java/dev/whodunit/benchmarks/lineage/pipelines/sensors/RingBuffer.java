package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Keeps the last few elements. */
final class RingBuffer<T> implements Iterable<T> {

    private final Object[] elements;
    private int start;
    private int size;

    RingBuffer(int capacity) {
        elements = new Object[capacity];
    }

    void add(T element) {
        elements[(start + size) % elements.length] = element;
        if (size < elements.length) {
            size++;
        } else {
            start = (start + 1) % elements.length;
        }
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    T get(int index) {
        if (index < 0 || index >= size) {
            throw new NoSuchElementException("" + index);
        }
        return (T) elements[(start + index) % elements.length];
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                return get(next++);
            }
        };
    }
}
