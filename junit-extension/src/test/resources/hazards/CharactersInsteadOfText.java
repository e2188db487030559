// Hazard 29: a helper returns the same characters in another type, and the function that uses it makes something else of them
// Verdict: culprit CharactersInsteadOfText.code, CharactersInsteadOfText.letters
// Snapshot: shows too little
package hazards;

import java.util.List;

class CharactersInsteadOfText {

    static String run() {
        StringBuilder codes = new StringBuilder();
        for (String name : List.of("Abe", "Dee", "Bea")) {
            codes.append(code(name)).append(' ');
        }
        return codes.toString();
    }

    static String code(String name) {
        String letters = letters(name); // now: char[] letters = letters(name);
        StringBuilder code = new StringBuilder();
        for (char letter : letters.toCharArray()) { // now: for (char letter : letters) {
            code.append(letter > 'C' ? '2' : '1'); // now: code.append(letter > 'A' ? '2' : '1'); // culprit
        }
        return code.toString();
    }

    static String letters(String name) { // now: static char[] letters(String name) {
        return name.toUpperCase(); // now: return name.toUpperCase().toCharArray(); // culprit
    }
}
