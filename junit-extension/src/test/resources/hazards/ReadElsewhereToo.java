// Hazard 10: a function gives something else, and one inside it does so elsewhere, on another buffer
// Verdict: culprit Tokens.next
package hazards;

class ReadElsewhereToo {

    static int run() {
        Tokens tokens = new Tokens("ab");
        String word = "" + tokens.next() + tokens.next();
        Tokens again = new Tokens(word);
        return again.next();
    }

    static class Tokens {

        final Characters characters;

        Tokens(String text) {
            characters = new Characters(text);
        }

        char next() {
            return characters.consume(); // now: return (char) (characters.consume() == 'a' ? 'x' : 'b'); // culprit
        }
    }

    static class Characters {

        final char[] buffer;
        int at;

        Characters(String text) {
            buffer = new char[text.length()];
            text.getChars(0, text.length(), buffer, 0);
        }

        char consume() {
            return buffer[at++];
        }
    }
}
