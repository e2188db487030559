package dev.whodunit.lineage.summaries;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** All methods that lines may speak of, and calls of them with generated inputs. */
public final class Laboratory {

    /** These wait for other threads, leave files behind, or draw random numbers, so that only chance does the same twice. */
    private static final Pattern UNREPEATABLE =
            Pattern.compile(".*(LockSupport\\.park|createTemp\\w+\\(String|\\.transfer\\(|\\.shuffle\\(List\\)).*");

    private final ClassNames names = new ClassNames();
    private final Samples samples;
    private final Constructed constructed;
    private final Map<Class<?>, List<Recipe>> ownTexts = new HashMap<>();
    private final Map<Class<?>, List<Recipe>> subjects = new LinkedHashMap<>();

    /** @param folder for files that calls read and write */
    public Laboratory(Path folder) throws IOException, URISyntaxException {
        List<Recipe> catalogue = new ArrayList<>();
        Stream.of(
                        Containers.recipes(),
                        Streams.recipes(),
                        Texts.recipes(),
                        Digests.recipes(),
                        Times.recipes(),
                        Inputs.recipes(new Folders(folder)),
                        Libraries.recipes(),
                        Tables.recipes())
                .forEach(catalogue::addAll);
        this.samples = new Samples(catalogue);
        this.constructed = new Constructed(samples);
        catalogue.forEach(recipe -> subjects.computeIfAbsent(recipe.type(), type -> new ArrayList<>())
                .add(recipe));
    }

    /**
     * What can be called without an object.
     *
     * @param owners of which lines speak, with or without a star
     */
    public List<Routine> routines(Collection<String> owners) {
        List<Routine> routines = new ArrayList<>();
        Set<Class<?>> classes = new LinkedHashSet<>();
        owners.forEach(owner -> classes.addAll(names.matching(owner)));
        for (Class<?> type : classes) {
            routines.addAll(Routine.withoutReceiver(type));
            if (Types.single(type).isPresent() || subjects.keySet().stream().noneMatch(type::isAssignableFrom)) {
                List<Recipe> some = samples.of(type);
                List<Recipe> found = some.isEmpty() ? constructed.recipes(type) : some;
                if (!found.isEmpty()) {
                    subjects.put(type, found);
                }
            }
        }
        return routines;
    }

    /** Objects of each class, to call methods on. */
    public Map<Class<?>, List<Recipe>> subjects() {
        return subjects;
    }

    /** The methods that objects of a class have. */
    public List<Routine> routines(Class<?> subject) {
        return Routine.ofObjects(subject);
    }

    /** A call on one receiver after the other, with arguments that this source of randomness picks; empty if there is none for some type. */
    public Optional<Call> call(Routine routine, List<Recipe> receivers, int attempt, Random random) {
        List<Recipe> inputs = new ArrayList<>();
        if (UNREPEATABLE.matcher(routine.toString()).matches()) {
            return Optional.empty();
        }
        if (!routine.isStatic()) {
            inputs.add(receivers.get(attempt % receivers.size()));
        }
        Executable executable = routine.executable();
        for (Type type : executable.getGenericParameterTypes()) {
            List<Recipe> some = samples(executable.getDeclaringClass(), type);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(some.get(random.nextInt(some.size())));
        }
        return Optional.of(new Call(routine, inputs));
    }

    /** Some methods can do nothing with just any text or array. */
    private List<Recipe> samples(Class<?> owner, Type type) {
        boolean isOfTables = owner.getName().startsWith("tech.tablesaw");
        if (owner == System.class && type == Object.class) {
            return samples.of(String[].class);
        }
        if (isOfTables && type == String[].class) {
            return Tables.names();
        }
        if (isOfTables && Types.classOf(type) == Column[].class) {
            return Tables.columns();
        }
        if (isOfTables && type == Table[].class) {
            return Tables.others();
        }
        if (owner == EnumMap.class && Types.classOf(type) == Enum.class) {
            return samples.of(TimeUnit.class);
        }
        if ((isOfTables || JsonNode.class.isAssignableFrom(owner)) && type == String.class) {
            return Recipes.singles("c0", "c1", "c2", "b");
        }
        if (Map.class.isAssignableFrom(owner) && Types.classOf(type) == String.class) {
            return Containers.keysAndTheirValues();
        }
        if (owner == String.class && type == int.class) {
            return Recipes.singles(0, 1, 2, 3);
        }
        if (type == String.class || type == CharSequence.class) {
            return ownTexts.computeIfAbsent(owner, this::texts);
        }
        return samples.of(type);
    }

    /** Methods that read texts get some that look like their class. */
    private List<Recipe> texts(Class<?> owner) {
        List<String> own = samples.of(owner).stream()
                .map(recipe -> String.valueOf(recipe.make()))
                .filter(text -> text.length() < 40)
                .toList();
        List<Recipe> texts = new ArrayList<>(samples.of(String.class));
        for (int i = 0; i < own.size(); i++) {
            texts.add(Recipes.single(own.get(i), own.get((i + 1) % own.size())));
        }
        if (Digests.isOne(owner)) {
            return join(texts, Digests.texts());
        }
        return owner.getName().startsWith("com.fasterxml") ? join(texts, Libraries.texts()) : texts;
    }

    private static List<Recipe> join(List<Recipe> some, List<Recipe> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
