package dev.whodunit.benchmarks.lineage.pipelines.learning;

import java.util.List;

/** The trained models' results. */
public record LearningResults(
        List<Penguin> penguins,
        List<String> species,
        double[] trainingMeans,
        double[][] scaledTest,
        List<String> predictedSpecies,
        int[][] confusion,
        double speciesAccuracy,
        double[] losses,
        double[] weights,
        double[] maleProbabilities,
        double sexAccuracy,
        MassStatistics mass) {}
