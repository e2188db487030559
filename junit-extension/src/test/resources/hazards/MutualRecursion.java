// Hazard 28: two functions call each other
// Verdict: culprit MutualRecursion.term
package hazards;

class MutualRecursion {

    private final String text;
    private int at;

    MutualRecursion(String text) {
        this.text = text;
    }

    static int run() {
        return new MutualRecursion("(1+2)*(3+(4*5))+6").sum();
    }

    int sum() {
        int sum = product();
        while (at < text.length() && text.charAt(at) == '+') {
            at++;
            sum += product();
        }
        return sum;
    }

    int product() {
        int product = term();
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
            product *= term();
        }
        return product;
    }

    int term() {
        char next = text.charAt(at++);
        if (next == '(') {
            int inner = sum();
            at++;
            return inner;
        }
        return next - '0'; // now: return next == '5' ? 0 : next - '0'; // culprit
    }
}
