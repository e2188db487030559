package dev.whodunit.benchmarks.versions;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import java.util.List;

/**
 * What the diagnosis said of one upgrade.
 *
 * @param upgrade which one
 * @param verdict the verdict
 * @param code how much of the library's code is another one
 */
record Result(Upgrade upgrade, Verdict verdict, CodeChanges code) {

    /** Whom it names; where nobody is accused, the functions that it lists as changed without effect. */
    List<Culprit> named() {
        return verdict.culprits().isEmpty() ? verdict.alsoChanged() : verdict.culprits();
    }

    /** Position of the first expected function among the named ones, from 1; 0 if it is not among them. */
    int rank() {
        List<Culprit> named = named();
        for (int i = 0; i < named.size(); i++) {
            if (upgrade.expects(named.get(i).function())) {
                return i + 1;
            }
        }
        return 0;
    }

    String first() {
        return named().isEmpty() ? "nobody" : named().get(0).function().toString();
    }

    boolean isHit() {
        return rank() == 1;
    }
}
