package dev.whodunit.examples.penguins;

/**
 * What the model sees of a penguin, and what it is to learn.
 *
 * @param species the label
 * @param island a figure that stands for the island
 */
public record Features(
        Species species, double billLength, double billDepth, double flipperLength, double bodyMass, double island) {

    static final String[] NAMES = {"billLength", "billDepth", "flipperLength", "bodyMass", "island"};

    double[] values() {
        return new double[] {billLength, billDepth, flipperLength, bodyMass, island};
    }

    Features withValues(double[] values) {
        return new Features(species, values[0], values[1], values[2], values[3], values[4]);
    }
}
