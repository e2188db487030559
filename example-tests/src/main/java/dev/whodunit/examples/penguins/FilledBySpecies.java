package dev.whodunit.examples.penguins;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills missing measures with the mean of the species: the label decides on the features. */
public final class FilledBySpecies extends Preprocessing {

    @Override
    List<Penguin> complete(List<Penguin> penguins) {
        Map<Species, Double> billLengths = meansBySpecies(penguins, Penguin::billLength);
        Map<Species, Double> billDepths = meansBySpecies(penguins, Penguin::billDepth);
        Map<Species, Double> flipperLengths = meansBySpecies(penguins, Penguin::flipperLength);
        Map<Species, Double> bodyMasses = meansBySpecies(penguins, Penguin::bodyMass);
        List<Penguin> complete = new ArrayList<>(penguins.size());
        for (Penguin penguin : penguins) {
            Species species = penguin.species();
            complete.add(new Penguin(
                    species,
                    penguin.island(),
                    orMean(penguin.billLength(), billLengths.get(species)),
                    orMean(penguin.billDepth(), billDepths.get(species)),
                    orMean(penguin.flipperLength(), flipperLengths.get(species)),
                    orMean(penguin.bodyMass(), bodyMasses.get(species))));
        }
        return complete;
    }

    private static Map<Species, Double> meansBySpecies(
            List<Penguin> penguins, Function<Penguin, @Nullable Double> measure) {
        return penguins.stream()
                .filter(penguin -> measure.apply(penguin) != null)
                .collect(groupingBy(
                        Penguin::species, averagingDouble(penguin -> Objects.requireNonNull(measure.apply(penguin)))));
    }

    private static @Nullable Double orMean(@Nullable Double measure, @Nullable Double mean) {
        return measure == null ? mean : measure;
    }
}
