// Hazard 33: two results are waited for in another order, and another step runs in between
// Verdict: same
package hazards;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class JoinsSwapped {

    static String run() {
        List<String> words = List.of("ape", "giraffe", "bee", "horse");
        CompletableFuture<Integer> letters = CompletableFuture.supplyAsync(() -> letters(words));
        CompletableFuture<String> longest = CompletableFuture.supplyAsync(() -> longest(words));
        Integer length = letters.join(); // now: int count = count(words);
        String word = longest.join();
        int count = count(words); // now: Integer length = letters.join();
        return word + " of " + length + " in " + count;
    }

    static int count(List<String> words) {
        return words.size();
    }

    static int letters(List<String> words) {
        int letters = 0;
        for (String word : words) {
            letters += word.length();
        }
        return letters;
    }

    static String longest(List<String> words) {
        String longest = "";
        for (String word : words) {
            if (word.length() > longest.length()) {
                longest = word;
            }
        }
        return longest;
    }
}
