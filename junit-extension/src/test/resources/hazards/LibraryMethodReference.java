// Hazard 9: another method of the JDK is referred to
// Verdict: culprit LibraryMethodReference.clean
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class LibraryMethodReference {

    static int run() {
        return letters(clean(List.of(" ape", "bee ")));
    }

    static List<String> clean(List<String> words) {
        return words.stream()
                .map(String::strip) // now: .map(String::stripLeading)
                .collect(Collectors.toList());
    }

    static int letters(List<String> words) {
        return String.join("", words).length();
    }
}
