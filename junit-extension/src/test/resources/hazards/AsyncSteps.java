// Hazard 33: two steps run in other threads, and one of them changed
// Verdict: culprit AsyncSteps.longest
package hazards;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class AsyncSteps {

    static String run() {
        List<String> words = List.of("ape", "giraffe", "bee", "horse");
        CompletableFuture<Integer> letters = CompletableFuture.supplyAsync(() -> letters(words));
        CompletableFuture<String> longest = CompletableFuture.supplyAsync(() -> longest(words));
        return longest.join() + " of " + letters.join();
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
            if (word.length() > longest.length()) { // now: if (word.compareTo(longest) > 0) { // culprit
                longest = word;
            }
        }
        return longest;
    }
}
