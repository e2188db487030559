package dev.whodunit.examples.penguins;

import java.util.List;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A logistic regression over scaled features. */
final class SpeciesModel {

    private final Model<Label> regression;

    private SpeciesModel(Model<Label> regression) {
        this.regression = regression;
    }

    static SpeciesModel train(List<Features> rows) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("penguins", labels), labels);
        for (Features row : rows) {
            dataset.add(toExample(row, new Label(row.species().name())));
        }
        return new SpeciesModel(new LogisticRegressionTrainer().train(dataset));
    }

    Species predict(Features row) {
        Label label =
                regression.predict(toExample(row, LabelFactory.UNKNOWN_LABEL)).getOutput();
        return Species.valueOf(label.getLabel());
    }

    private static Example<Label> toExample(Features row, Label label) {
        return new ArrayExample<>(label, Features.NAMES, row.values());
    }
}
