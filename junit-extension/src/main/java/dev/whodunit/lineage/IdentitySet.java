package dev.whodunit.lineage;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A set of objects by identity, in the order in which they came. Most such sets have one or two members, and are small here. */
final class IdentitySet<T> extends AbstractSet<T> {

    private static final int FEW = 8;

    private List<T> members = new ArrayList<>(1);
    private Set<T> many = Set.of();

    @Override
    public boolean add(T member) {
        if (members.size() >= FEW && many.isEmpty()) {
            many = Collections.newSetFromMap(new IdentityHashMap<>(2 * FEW));
            many.addAll(members);
        }
        boolean isNew = many.isEmpty() ? !isAmongFew(member) : many.add(member);
        return isNew && members.add(member);
    }

    @Override
    public boolean contains(Object member) {
        return many.isEmpty() ? isAmongFew(member) : many.contains(member);
    }

    private boolean isAmongFew(Object member) {
        for (T each : members) {
            if (each == member) {
                return true;
            }
        }
        return false;
    }

    /** Takes those away that are not needed any more. */
    void retain(Set<?> needed) {
        members.removeIf(member -> !needed.contains(member));
        members = new ArrayList<>(members);
        many = Set.of();
    }

    @Override
    public Iterator<T> iterator() {
        return Collections.unmodifiableList(members).iterator();
    }

    @Override
    public int size() {
        return members.size();
    }
}
