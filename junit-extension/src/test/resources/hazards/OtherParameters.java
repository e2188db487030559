// Hazard 29: a method gets one more parameter, and makes something else
// Verdict: culprit OtherParameters.weigh
// Snapshot: shows too little
package hazards;

class OtherParameters {

    static int run() {
        int first = weigh(3); // now: int first = weigh(3, true);
        int second = weigh(4); // now: int second = weigh(4, true);
        return first + second;
    }

    static int weigh(int size) { // now: static int weigh(int size, boolean wrapped) {
        return size * 7; // now: return size * 7 + 1; // culprit
    }
}
