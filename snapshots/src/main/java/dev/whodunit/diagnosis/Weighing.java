package dev.whodunit.diagnosis;

import java.util.List;

/** Puts those who are accused in order, and sets those apart whose difference nobody sees. */
interface Weighing {

    /** Leaves them as they are. */
    Weighing NONE = accused -> new Weighed(accused, List.of());

    /**
     * @param named the culprits, in the order in which they are named
     * @param harmless who is only listed as also different
     */
    record Weighed(List<Culprit> named, List<Culprit> harmless) {}

    /** @param accused in the order of the rules, certain ones first */
    Weighed of(List<Culprit> accused);
}
