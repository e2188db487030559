package dev.whodunit.examples.penguins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Tells the species of penguins: reads and cleans the measures, trains a model and says how good it is. */
public final class PenguinClassifier {

    private static final long SEED = 1;
    private static final double TRAINING_SHARE = 0.7;

    private final Preprocessing preprocessing;

    public PenguinClassifier(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: PenguinClassifier <penguins.json>");
        }
        System.out.println(new PenguinClassifier(new Preprocessing()).evaluate(Path.of(args[0])));
    }

    public Evaluation evaluate(Path penguinsFile) throws IOException {
        List<Penguin> penguins = new PenguinReader().read(penguinsFile);
        List<Penguin> complete = preprocessing.complete(penguins);
        List<Features> rows = preprocessing.toFeatures(complete);
        List<Features> shuffled = shuffle(rows);
        List<Features> train = trainingRows(shuffled);
        List<Features> test = testRows(shuffled);
        Scaler scaler = preprocessing.fitScaler(rows, train);
        List<Features> scaledTrain = scaler.scale(train);
        List<Features> scaledTest = scaler.scale(test);
        SpeciesModel model = SpeciesModel.train(scaledTrain);
        List<Species> predictions = model.predict(scaledTest);
        double accuracy = accuracy(predictions, scaledTest);
        Map<Species, Integer> misses = misses(predictions, scaledTest);
        return new Evaluation(penguins.size(), train.size(), test.size(), accuracy, misses);
    }

    private static List<Features> shuffle(List<Features> rows) {
        List<Features> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private static List<Features> trainingRows(List<Features> shuffled) {
        return new ArrayList<>(shuffled.subList(0, cut(shuffled)));
    }

    private static List<Features> testRows(List<Features> shuffled) {
        return new ArrayList<>(shuffled.subList(cut(shuffled), shuffled.size()));
    }

    private static int cut(List<Features> shuffled) {
        return (int) (shuffled.size() * TRAINING_SHARE);
    }

    private static double accuracy(List<Species> predictions, List<Features> rows) {
        int hits = 0;
        for (int i = 0; i < predictions.size(); i++) {
            if (predictions.get(i) == rows.get(i).species()) {
                hits++;
            }
        }
        return (double) hits / predictions.size();
    }

    private static Map<Species, Integer> misses(List<Species> predictions, List<Features> rows) {
        Map<Species, Integer> misses = new TreeMap<>();
        for (int i = 0; i < predictions.size(); i++) {
            if (predictions.get(i) != rows.get(i).species()) {
                misses.merge(rows.get(i).species(), 1, Integer::sum);
            }
        }
        return misses;
    }
}
