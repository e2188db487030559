package dev.whodunit.canonical;

import dev.whodunit.canonical.RandomValues.Branch;
import dev.whodunit.canonical.RandomValues.Kind;
import dev.whodunit.canonical.RandomValues.Leaf;
import dev.whodunit.canonical.RandomValues.NumberKind;
import dev.whodunit.canonical.RandomValues.Numbers;
import dev.whodunit.canonical.RandomValues.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes a plan in one place, so that its value is another one. */
final class RandomChanges {

    private final Random random;
    private final RandomValues values;

    RandomChanges(long seed) {
        random = new Random(seed);
        values = new RandomValues(seed);
    }

    Plan changed(Plan plan) {
        if (plan instanceof Branch branch && !branch.children().isEmpty() && random.nextInt(4) > 0) {
            List<Plan> children = new ArrayList<>(branch.children());
            int at = random.nextInt(children.size());
            children.set(at, changed(children.get(at)));
            return new Branch(branch.kind(), children);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Leaf("changed " + random.nextInt());
            case 1 -> isNull(plan) ? new Leaf("no longer null") : new Leaf(null);
            default -> inside(plan).orElseGet(() -> new Leaf("changed " + random.nextInt()));
        };
    }

    private static boolean isNull(Plan plan) {
        return plan instanceof Leaf leaf && leaf.value() == null;
    }

    private Optional<Plan> inside(Plan plan) {
        if (plan instanceof Leaf leaf) {
            return almostTheSame(leaf).map(Leaf::new);
        }
        return plan instanceof Numbers numbers ? Optional.of(changed(numbers)) : changed((Branch) plan);
    }

    /** Another value that a careless comparison takes for the same. */
    private static Optional<Object> almostTheSame(Leaf leaf) {
        if (leaf.value() instanceof Integer number) {
            return Optional.of(number.longValue());
        }
        if (leaf.value() instanceof Long number) {
            return Optional.of(number.intValue());
        }
        if (leaf.value() instanceof BigDecimal number) {
            return Optional.of(number.setScale(number.scale() + 1));
        }
        if (leaf.value() instanceof Double number && number == 0) {
            return Optional.of(-number);
        }
        return leaf.value() instanceof Double number ? Optional.of((Object) number.floatValue()) : Optional.empty();
    }

    private Numbers changed(Numbers numbers) {
        List<Integer> changed = new ArrayList<>(numbers.values());
        if (changed.isEmpty() || random.nextInt(3) == 0) {
            changed.add(random.nextInt(changed.size() + 1), 7);
        } else if (random.nextInt(3) == 0) {
            changed.remove(random.nextInt(changed.size()));
        } else if (numbers.kind() == NumberKind.INTS && random.nextBoolean()) {
            return new Numbers(NumberKind.LONGS, changed);
        } else {
            changed.set(random.nextInt(changed.size()), 8);
        }
        return new Numbers(numbers.kind(), changed);
    }

    private Optional<Plan> changed(Branch branch) {
        List<Plan> children = new ArrayList<>(branch.children());
        Kind kind = branch.kind();
        int choice = random.nextInt(4);
        if (choice == 0 && children.size() < kind.most()) {
            children.add(random.nextInt(children.size() + 1), new Leaf("added " + random.nextInt()));
        } else if (choice == 1 && children.size() > kind.least()) {
            children.remove(random.nextInt(children.size()));
        } else if (choice == 2
                && kind != Kind.SET
                && children.size() > 1
                && areUnlike(children.get(0), children.get(1))) {
            Collections.swap(children, 0, 1);
        } else {
            return otherKind(branch);
        }
        return Optional.of(new Branch(kind, children));
    }

    private boolean areUnlike(Plan one, Plan other) {
        return !Sample.fingerprint(values.build(one)).equals(Sample.fingerprint(values.build(other)));
    }

    /** The same children in something else. */
    private static Optional<Plan> otherKind(Branch branch) {
        List<Plan> children = branch.children();
        return switch (branch.kind()) {
            case PAIR -> Optional.of(new Branch(Kind.COUPLE, children));
            case COUPLE -> Optional.of(new Branch(Kind.PAIR, children));
            case LIST -> elementsOfASet(children).map(elements -> new Branch(Kind.SET, elements));
            default -> Optional.empty();
        };
    }

    /** What a set wraps to have the same elements as a list; empty if it never has these. */
    private static Optional<List<Plan>> elementsOfASet(List<Plan> elements) {
        List<Plan> unwrapped = new ArrayList<>();
        for (Plan element : elements) {
            if (!(element instanceof Branch node) || node.kind() != Kind.NODE) {
                return Optional.empty();
            }
            unwrapped.add(node.children().get(0));
        }
        return Optional.of(unwrapped);
    }
}
