// Hazard 24: an object has a field more than before, and a function that is given it makes something else of it
// Verdict: culprit NewFieldOfAnArgument.label, new Parcel
// Snapshot: shows too little
package hazards;

class NewFieldOfAnArgument {

    static final class Parcel {
        final int grams;
        // now: final boolean fragile;

        Parcel(int grams) {
            this.grams = grams; // now: this.grams = grams; this.fragile = false;
        }
    }

    static String run() {
        return label(new Parcel(1500));
    }

    static String label(Parcel parcel) {
        return parcel.grams + " g"; // now: return parcel.grams / 1000 + " kg"; // culprit
    }
}
