package dev.whodunit.lineage;

import java.util.Optional;

/** The sums of one bag that were asked for. They hear what changes in it. */
final class BagSums {

    private final Bag bag;
    private final Provenance provenance;
    private Optional<BagSum> values = Optional.empty();
    private Optional<BagSum> choices = Optional.empty();

    BagSums(Bag bag, Provenance provenance) {
        this.bag = bag;
        this.provenance = provenance;
    }

    BagSum of(BagSum.Of what) {
        Optional<BagSum> known = what == BagSum.Of.VALUES ? values : choices;
        if (known.isPresent()) {
            return known.get();
        }
        Optional<BagSum> sum = Optional.of(new BagSum(bag, what, provenance));
        if (what == BagSum.Of.VALUES) {
            values = sum;
        } else {
            choices = sum;
        }
        return sum.get();
    }

    void valuesChanged() {
        values.ifPresent(BagSum::touch);
    }

    void choicesChanged() {
        choices.ifPresent(BagSum::touch);
    }

    void changed() {
        valuesChanged();
        choicesChanged();
    }

    /** An object of the pipeline is in the bag. */
    void holds(Object object) {
        values.ifPresent(sum -> sum.changed(object));
    }

    /** All that is in the other one may be in the bag. */
    void included(Bag other) {
        values.ifPresent(sum -> sum.included(other));
        choices.ifPresent(sum -> sum.included(other));
    }

    void cleared() {
        values.ifPresent(BagSum::clear);
    }
}
