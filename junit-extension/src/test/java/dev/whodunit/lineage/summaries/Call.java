package dev.whodunit.lineage.summaries;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/**
 * A call that can be made again and again, on fresh objects.
 *
 * @param inputs what it is given; the receiver first, if there is one
 */
public record Call(Routine routine, List<Recipe> inputs) {

    /** The number of the receiver among places; arguments have theirs from 0. */
    public static final int RECEIVER = -1;

    /** How many inputs are before the first argument. */
    public int firstArgument() {
        return routine.isStatic() ? 0 : 1;
    }

    /** The same with something else at one place. */
    public Call with(int input, Recipe other) {
        List<Recipe> changed = new ArrayList<>(inputs);
        changed.set(input, other);
        return new Call(routine, changed);
    }

    /** Makes the call and looks at what it left. */
    public Outcome outcome() {
        List<Object> values = new ArrayList<>();
        try {
            inputs.forEach(input -> values.add(input.make()));
        } catch (Recipes.Unmakeable impossible) {
            return Outcome.thrown(impossible);
        }
        List<Map<Object, String>> before = values.stream().map(Content::keyed).toList();
        Object receiver = firstArgument() == 0 ? null : values.get(0);
        try {
            Object result = routine.call(receiver, values.subList(firstArgument(), values.size()));
            List<List<String>> given = values.stream().map(Lambda::given).toList();
            return look(result, values, before, given);
        } catch (InvocationTargetException thrown) {
            return Outcome.thrown(thrown.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException impossible) {
            return Outcome.thrown(impossible);
        }
    }

    private static Outcome look(
            Object result, List<Object> values, List<Map<Object, String>> before, List<List<String>> given) {
        Content content = new Content();
        boolean isName = result instanceof Path || result instanceof File;
        String ofResult = isName ? Folders.withoutFolder(result.toString()) : content.of(result);
        List<String> after = values.stream()
                .map(value -> value instanceof BaseStream ? "used up" : content.of(value))
                .toList();
        List<Map<Object, String>> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            kept.add(before.get(i).isEmpty() ? Map.of() : Content.keyed(values.get(i)));
        }
        return new Outcome(Optional.empty(), Optional.ofNullable(result), ofResult, after, before, kept, given);
    }
}
