package dev.whodunit.examples.kinds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Learns from the distance of flights whether they are late, and writes how well it did. */
final class DelayLearner {

    record Flight(double distance, boolean late) {}

    Path learn(Path folder) throws IOException {
        List<Flight> flights = flights();
        Table table = asTable(flights);
        Column<?> distances = distances(table);
        MutableDataset<Label> examples = examples(table);
        Model<Label> classifier = train(examples);
        double accuracy = accuracy(classifier, examples);
        Path report = report(folder, accuracy, distances.size());
        return report;
    }

    private List<Flight> flights() {
        return IntStream.range(0, 40).mapToObj(i -> new Flight(i, i >= 20)).toList();
    }

    private Table asTable(List<Flight> flights) {
        return Table.create(
                "flights",
                DoubleColumn.create(
                        "distance",
                        flights.stream().mapToDouble(Flight::distance).toArray()),
                StringColumn.create("late", flights.stream().map(flight -> String.valueOf(flight.late()))));
    }

    private Column<?> distances(Table table) {
        return table.column("distance");
    }

    private MutableDataset<Label> examples(Table table) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> examples =
                new MutableDataset<>(new SimpleDataSourceProvenance("flights", labels), labels);
        table.forEach(row -> examples.add(new ArrayExample<>(
                new Label(row.getString("late")), new String[] {"distance"}, new double[] {row.getDouble("distance")
                })));
        return examples;
    }

    private Model<Label> train(MutableDataset<Label> examples) {
        return new LogisticRegressionTrainer().train(examples);
    }

    private double accuracy(Model<Label> classifier, MutableDataset<Label> examples) {
        return new LabelEvaluator().evaluate(classifier, examples).accuracy();
    }

    private Path report(Path folder, double accuracy, int rows) throws IOException {
        return Files.writeString(folder.resolve("report.txt"), rows + " rows, " + (accuracy > 0.5 ? "good" : "poor"));
    }
}
