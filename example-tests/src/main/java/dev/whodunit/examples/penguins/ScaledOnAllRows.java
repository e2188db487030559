package dev.whodunit.examples.penguins;

import java.util.List;

/** Scales by all rows, as many do who scale before they split: the test rows leak into the training. */
public final class ScaledOnAllRows extends Preprocessing {

    @Override
    Scaler fitScaler(List<Features> rows, List<Features> train) {
        return Scaler.fit(rows);
    }
}
