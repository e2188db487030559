package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/**
 * An object as a key, whatever its class thinks of equality.
 *
 * @param object never asked anything
 */
record Reference(Object object) {

    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof Reference that && that.object == object)
                || (other instanceof LiveObjects.Key key && key.refersTo(object));
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
