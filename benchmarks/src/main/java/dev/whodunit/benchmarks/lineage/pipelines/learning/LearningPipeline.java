package dev.whodunit.benchmarks.lineage.pipelines.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Learns to tell the species and the sex of penguins from their measurements. */
public final class LearningPipeline {

    private static final int NEIGHBOURS = 5;
    private static final int TEST_EVERY = 4;

    private LearningPipeline() {}

    /** Reads {@code penguins.json} in the folder, trains two models and evaluates them. */
    public static LearningResults run(Path inputFolder) throws IOException {
        List<Penguin> penguins = read(inputFolder.resolve("penguins.json"));
        List<String> species =
                penguins.stream().map(Penguin::species).distinct().sorted().toList();
        List<Penguin> train = part(penguins, false);
        List<Penguin> test = part(penguins, true);
        if (train.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException("too few penguins to learn from: " + penguins.size());
        }
        Scaler scaler = Scaler.fit(features(train));
        double[][] scaledTest = scaler.transform(features(test));

        int[] predicted = predictSpecies(train, scaler, scaledTest, species);
        int[][] confusion = confusion(labels(test, species), predicted, species.size());

        List<Penguin> sexedTrain = train.stream().filter(Penguin::hasSex).toList();
        LogisticRegression regression = new LogisticRegression(scaledTest[0].length);
        double[] losses = regression.train(scaler.transform(features(sexedTrain)), maleTargets(sexedTrain));
        double[] probabilities = maleProbabilities(regression, scaledTest);

        return new LearningResults(
                penguins,
                species,
                scaler.means(),
                scaledTest,
                names(predicted, species),
                confusion,
                accuracy(confusion),
                losses,
                regression.weights(),
                probabilities,
                sexAccuracy(test, probabilities),
                MassStatistics.of(penguins));
    }

    private static List<Penguin> read(Path file) throws IOException {
        List<Penguin> penguins = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            Penguin penguin = Penguin.from(node);
            if (!penguin.species().isEmpty()) {
                penguins.add(penguin);
            }
        }
        return penguins;
    }

    /** Every fourth penguin is for the test, the others for the training. */
    private static List<Penguin> part(List<Penguin> penguins, boolean test) {
        List<Penguin> part = new ArrayList<>();
        for (int i = 0; i < penguins.size(); i++) {
            if ((i % TEST_EVERY == TEST_EVERY - 1) == test) {
                part.add(penguins.get(i));
            }
        }
        return part;
    }

    private static double[][] features(List<Penguin> penguins) {
        return penguins.stream().map(Penguin::features).toArray(double[][]::new);
    }

    private static int[] labels(List<Penguin> penguins, List<String> species) {
        return penguins.stream()
                .mapToInt(penguin -> species.indexOf(penguin.species()))
                .toArray();
    }

    private static int[] predictSpecies(List<Penguin> train, Scaler scaler, double[][] rows, List<String> species) {
        NearestNeighbours neighbours = new NearestNeighbours(
                scaler.transform(features(train)), labels(train, species), species.size(), NEIGHBOURS);
        int[] predicted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            predicted[i] = neighbours.predict(rows[i]);
        }
        return predicted;
    }

    private static List<String> names(int[] labels, List<String> species) {
        List<String> names = new ArrayList<>(labels.length);
        for (int label : labels) {
            names.add(species.get(label));
        }
        return names;
    }

    private static int[][] confusion(int[] actual, int[] predicted, int classes) {
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < actual.length; i++) {
            confusion[actual[i]][predicted[i]]++;
        }
        return confusion;
    }

    private static double accuracy(int[][] confusion) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < confusion.length; i++) {
            right += confusion[i][i];
            for (int count : confusion[i]) {
                all += count;
            }
        }
        return (double) right / all;
    }

    private static double[] maleTargets(List<Penguin> penguins) {
        double[] targets = new double[penguins.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = penguins.get(i).male() ? 1 : 0;
        }
        return targets;
    }

    private static double[] maleProbabilities(LogisticRegression regression, double[][] rows) {
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = regression.probability(rows[i]);
        }
        return probabilities;
    }

    private static double sexAccuracy(List<Penguin> penguins, double[] probabilities) {
        int right = 0;
        int known = 0;
        for (int i = 0; i < probabilities.length; i++) {
            Penguin penguin = penguins.get(i);
            if (penguin.hasSex()) {
                known++;
                right += penguin.male() == probabilities[i] >= 0.5 ? 1 : 0;
            }
        }
        return known == 0 ? Double.NaN : (double) right / known;
    }
}
