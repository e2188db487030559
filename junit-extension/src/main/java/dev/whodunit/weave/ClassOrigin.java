package dev.whodunit.weave;

import java.util.Arrays;

/**
 * The class file of a woven class as it is on disk, before any agent changed it.
 *
 * @param className binary name
 * @param classFile its bytes; not to be changed
 * @param location where it was loaded from, or {@code ""}
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, and nobody changes the bytes
public record ClassOrigin(String className, byte[] classFile, String location) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassOrigin that
                && className.equals(that.className)
                && location.equals(that.location)
                && Arrays.equals(classFile, that.classFile);
    }

    @Override
    public int hashCode() {
        return className.hashCode();
    }

    @Override
    public String toString() {
        return className + " from " + location;
    }
}
