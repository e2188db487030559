// Hazard 22: two functions changed, and one of them only joins texts
// Verdict: culprit TwoFaultsOneInText.label, TwoFaultsOneInText.total
package hazards;

import java.util.List;

class TwoFaultsOneInText {

    static String run() {
        List<Integer> prices = List.of(3, 5, 8);
        StringBuilder report = new StringBuilder();
        for (int price : prices) {
            report.append(label(price));
        }
        return report.append(total(prices)).toString();
    }

    static String label(int price) {
        return "item " + price + ";"; // now: return "item: " + price + ";"; // culprit
    }

    static int total(List<Integer> prices) {
        int total = 0;
        for (int price : prices) {
            total += price;
        }
        return total; // now: return total + 1; // culprit
    }
}
