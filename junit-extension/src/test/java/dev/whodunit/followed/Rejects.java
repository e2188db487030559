package dev.whodunit.followed;

import java.util.ArrayList;
import java.util.List;

/** Fills a list of its caller's. */
final class Rejects {

    private Rejects() {}

    record Result(List<Integer> numbers, List<String> bad) {}

    static Result read(List<String> texts) {
        List<String> rejected = new ArrayList<>();
        List<Integer> numbers = convert(texts, rejected);
        return new Result(numbers, rejected);
    }

    private static List<Integer> convert(List<String> texts, List<String> unreadable) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : texts) {
            if (text.chars().allMatch(Character::isDigit)) {
                numbers.add(Integer.valueOf(text));
            } else {
                unreadable.add(text);
            }
        }
        return numbers;
    }
}
