package dev.whodunit.examples.penguins;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the penguins before a model sees them. */
public class Preprocessing {

    /** The penguins of which all measures are known. */
    List<Penguin> complete(List<Penguin> penguins) {
        List<Penguin> complete = new ArrayList<>();
        for (Penguin penguin : penguins) {
            if (isComplete(penguin)) {
                complete.add(penguin);
            }
        }
        return complete;
    }

    private static boolean isComplete(Penguin penguin) {
        return penguin.billLength() != null
                && penguin.billDepth() != null
                && penguin.flipperLength() != null
                && penguin.bodyMass() != null;
    }

    /** One row for each penguin. */
    List<Features> toFeatures(List<Penguin> complete) {
        List<Features> rows = new ArrayList<>(complete.size());
        for (Penguin penguin : complete) {
            rows.add(toFeatures(penguin, penguin.island().latitude()));
        }
        return rows;
    }

    static Features toFeatures(Penguin penguin, double island) {
        return new Features(
                penguin.species(),
                known(penguin.billLength()),
                known(penguin.billDepth()),
                known(penguin.flipperLength()),
                known(penguin.bodyMass()),
                island);
    }

    private static double known(@Nullable Double measure) {
        return measure == null ? 0 : measure;
    }

    /**
     * Learns how to scale.
     *
     * @param rows all of them
     * @param train those that the model learns from
     */
    Scaler fitScaler(List<Features> rows, List<Features> train) {
        return Scaler.fit(train);
    }
}
