// Hazard 28: a function that is called by a recursion
// Verdict: culprit MergeSort.merge
package hazards;

import java.util.ArrayList;
import java.util.List;

class MergeSort {

    static List<Integer> run() {
        return sort(List.of(5, 2, 8, 1, 9, 3, 2, 7));
    }

    static List<Integer> sort(List<Integer> numbers) {
        if (numbers.size() < 2) {
            return numbers;
        }
        int middle = numbers.size() / 2;
        return merge(sort(numbers.subList(0, middle)), sort(numbers.subList(middle, numbers.size())));
    }

    static List<Integer> merge(List<Integer> left, List<Integer> right) {
        List<Integer> merged = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            if (r == right.size() || (l < left.size() && left.get(l) <= right.get(r))) { // now: if (r == right.size() || (l < left.size() && left.get(l) >= right.get(r))) { // culprit
                merged.add(left.get(l++));
            } else {
                merged.add(right.get(r++));
            }
        }
        return merged;
    }
}
