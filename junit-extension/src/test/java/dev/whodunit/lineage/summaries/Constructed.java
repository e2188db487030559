package dev.whodunit.lineage.summaries;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Objects of classes that nobody has written a recipe for: their constructors and static methods make them. */
final class Constructed {

    private static final int ENOUGH = 6;

    private final Samples samples;

    Constructed(Samples samples) {
        this.samples = samples;
    }

    /** Some ways to make objects of a class; none if it does not offer one. */
    List<Recipe> recipes(Class<?> type) {
        Random random = new Random(type.getName().hashCode());
        List<Recipe> found = new ArrayList<>();
        List<Routine> makers = Routine.withoutReceiver(type).stream()
                .filter(routine -> !(routine.executable() instanceof Method method) || method.getReturnType() == type)
                .toList();
        for (Routine maker : makers) {
            for (int attempt = 0; attempt < 4 && found.size() < ENOUGH; attempt++) {
                arguments(maker.executable(), random)
                        .map(arguments ->
                                Recipes.made(made -> maker.call(null, made), arguments.toArray(new Recipe[0])))
                        .filter(Constructed::isMade)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Stream<List<Recipe>> arguments(Executable maker, Random random) {
        List<Recipe> arguments = new ArrayList<>();
        for (Type type : maker.getGenericParameterTypes()) {
            List<Recipe> some = samples.of(type);
            if (some.isEmpty()) {
                return Stream.empty();
            }
            arguments.add(some.get(random.nextInt(some.size())));
        }
        return Stream.of(arguments);
    }

    private static boolean isMade(Recipe recipe) {
        try {
            return recipe.make() != null;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
