// Hazard 22: an object has a field more, one function makes something else of it, and another one leaves another state
// Verdict: culprit StateChangedBesideAFault.label, StateChangedBesideAFault.configure, new Parcel
// Snapshot: shows too little
package hazards;

class StateChangedBesideAFault {

    private static int limit;

    static final class Parcel {
        final int grams;
        // now: final boolean fragile;

        Parcel(int grams) {
            this.grams = grams; // now: this.grams = grams; this.fragile = false;
        }
    }

    static String run() {
        configure();
        return label(new Parcel(1500)) + limit;
    }

    static void configure() {
        limit = 5; // now: limit = 6; // culprit
    }

    static String label(Parcel parcel) {
        return parcel.grams + " g"; // now: return parcel.grams / 1000 + " kg"; // culprit
    }
}
