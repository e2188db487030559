package dev.whodunit.provenance;

import java.util.Arrays;

/** A list of numbers that grows at its end: labels come in millions, too many to be objects. */
final class IntList {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    int removeLast() {
        return numbers[--size];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
