package dev.whodunit.flow;

import org.objectweb.asm.tree.analysis.Value;

/**
 * What the analysis knows of a local or stack value.
 *
 * @param size slots it takes, 1 or 2
 * @param sources all that it was computed from
 * @param identity the sources that may be this very object, not just have been used to compute it; what is stored into
 *     an array becomes part of these
 */
record FlowValue(int size, SourceSet sources, SourceSet identity) implements Value {

    /** A slot that was never written. */
    static final FlowValue UNWRITTEN = new FlowValue(1, SourceSet.EMPTY, SourceSet.EMPTY);

    /** A value that comes into being here. */
    static FlowValue from(int size, int source) {
        SourceSet self = SourceSet.of(source);
        return new FlowValue(size, self, self);
    }

    @Override
    public int getSize() {
        return size;
    }

    /** A new value computed from this one. */
    FlowValue computed(int newSize) {
        return new FlowValue(newSize, sources, SourceSet.EMPTY);
    }

    /** A new value computed from this one and another. */
    FlowValue computed(int newSize, FlowValue other) {
        return new FlowValue(newSize, sources.with(other.sources), SourceSet.EMPTY);
    }

    /** The value where two paths meet. Sizes differ only in slots that no code reads any more. */
    FlowValue or(FlowValue other) {
        return size >= other.size && sources.holds(other.sources) && identity.holds(other.identity)
                ? this
                : new FlowValue(Math.max(size, other.size), sources.with(other.sources), identity.with(other.identity));
    }
}
