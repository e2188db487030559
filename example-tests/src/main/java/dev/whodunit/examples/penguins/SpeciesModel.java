package dev.whodunit.examples.penguins;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
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
        dataset.addAll(toExamples(rows));
        return new SpeciesModel(new LogisticRegressionTrainer().train(dataset));
    }

    private static List<Example<Label>> toExamples(List<Features> rows) {
        List<Example<Label>> examples = new ArrayList<>(rows.size());
        for (Features row : rows) {
            examples.add(toExample(row, new Label(row.species().name())));
        }
        return examples;
    }

    private static Example<Label> toExample(Features row, Label label) {
        return new ArrayExample<>(label, Features.NAMES, row.values());
    }

    List<Species> predict(List<Features> rows) {
        List<Example<Label>> examples = toUnlabelledExamples(rows);
        List<Species> predictions = new ArrayList<>(rows.size());
        for (Prediction<Label> prediction : regression.predict(examples)) {
            predictions.add(Species.valueOf(prediction.getOutput().getLabel()));
        }
        return predictions;
    }

    private static List<Example<Label>> toUnlabelledExamples(List<Features> rows) {
        List<Example<Label>> examples = new ArrayList<>(rows.size());
        for (Features row : rows) {
            examples.add(toExample(row, LabelFactory.UNKNOWN_LABEL));
        }
        return examples;
    }
}
