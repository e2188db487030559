// Hazard 5: the hash code of an object that has none of its own decides, and runs that do the same before get the same one
// Verdict: nondeterministic
// Says: an object without a hash code of its own has another in each run
package hazards;

class HashCodeOfAnObject {

    static int run() {
        return bucket(new Object());
    }

    static int bucket(Object key) {
        return key.hashCode() % 1_000_003;
    }
}
