// Hazard 22: two functions changed, independently of each other
// Verdict: culprit TwoFaults.lengths, TwoFaults.vowels
package hazards;

import java.util.List;

class TwoFaults {

    static String run() {
        List<String> words = List.of("banana", "kiwi", "fig");
        int lengths = lengths(words);
        int vowels = vowels(words);
        return lengths + "/" + vowels;
    }

    static int lengths(List<String> words) {
        int sum = 0;
        for (String word : words) {
            sum += word.length(); // now: sum += word.length() + 1; // culprit
        }
        return sum;
    }

    static int vowels(List<String> words) {
        int count = 0;
        for (String word : words) {
            count += (int) word.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
        }
        return count * 10; // now: return count * 100; // culprit
    }
}
