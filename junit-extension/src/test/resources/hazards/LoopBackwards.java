// Hazard 17: a loop goes the other way round
// Verdict: culprit LoopBackwards.run
package hazards;

import java.util.List;

class LoopBackwards {

    private int balance = 100;

    static int run() {
        LoopBackwards account = new LoopBackwards();
        List<Integer> bookings = List.of(-30, 50, -80, 20, -70);
        for (int i = 0; i < bookings.size(); i++) {
            account.book(bookings.get(i)); // now: account.book(bookings.get(bookings.size() - 1 - i)); // culprit
        }
        return account.balance;
    }

    void book(int amount) {
        if (balance + amount >= 0) {
            balance += amount;
        }
    }
}
