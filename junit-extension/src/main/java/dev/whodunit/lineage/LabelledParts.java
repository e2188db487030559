package dev.whodunit.lineage;

import dev.whodunit.provenance.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a value with their labels, as they are at one moment. */
final class LabelledParts {

    private final int limit;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<String> allNames = new ArrayList<>();
    private int[] parents = new int[16];
    private int[] steps = new int[16];
    private int[] labels = new int[16];
    private int size = 1;
    private final List<PartPath> open = new ArrayList<>(List.of(PartPath.WHOLE));
    private final List<Integer> numbers = new ArrayList<>(List.of(0));
    private boolean isFull;

    /** @param limit how many parts are kept at most */
    LabelledParts(int limit) {
        this.limit = limit;
        parents[0] = -1;
    }

    /** The parts of a value, whose own label is given. */
    static LabelledParts of(LabelRun run, @Nullable Object value, int label, int limit) {
        LabelledParts parts = new LabelledParts(limit);
        LabelledValue.ofParts(run, (path, part, ofPart) -> parts.add(path, isMadeOfParts(run, part) ? 0 : ofPart))
                .until(() -> parts.isFull)
                .walk(PartPath.WHOLE, value, label);
        return parts;
    }

    /** What an object of the pipeline is made of, its fields say. */
    private static boolean isMadeOfParts(LabelRun run, @Nullable Object part) {
        return part != null && !Identity.isValue(part) && run.isOwn(part);
    }

    private void add(PartPath path, int label) {
        int part = open(path);
        if (part >= 0) {
            labels[part] = label;
        }
    }

    /** The number of a part; parts come in such an order that those they are in are the last ones that were opened. */
    private int open(PartPath path) {
        PartPath parent = path.parent();
        if (parent == null) {
            close(0);
            return 0;
        }
        int in = depthOf(parent);
        int container = in >= 0 ? numbers.get(in) : open(parent);
        if (container < 0 || size >= limit) {
            isFull = true;
            return -1;
        }
        close(in >= 0 ? in : open.size() - 1);
        return push(path, container);
    }

    private int depthOf(PartPath path) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).equals(path)) {
                return i;
            }
        }
        return -1;
    }

    private void close(int depth) {
        while (open.size() > depth + 1) {
            open.remove(open.size() - 1);
            numbers.remove(numbers.size() - 1);
        }
    }

    private int push(PartPath path, int container) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
            labels = Arrays.copyOf(labels, 2 * size);
        }
        parents[size] = container;
        steps[size] = path.index() >= 0 ? path.index() : -1 - name(path.step());
        open.add(path);
        numbers.add(size);
        return size++;
    }

    private int name(String step) {
        return names.computeIfAbsent(step, unseen -> {
            allNames.add(unseen);
            return allNames.size() - 1;
        });
    }

    /** Whether there were more parts than are kept. */
    boolean isFull() {
        return isFull;
    }

    Cells cells() {
        return new Cells(
                allNames, Arrays.copyOf(parents, size), Arrays.copyOf(steps, size), Arrays.copyOf(labels, size));
    }
}
