package dev.whodunit.weave;

/**
 * A method that speaks to the bridge.
 *
 * @param number what it says to the bridge at entry
 * @param className binary name
 * @param name name in the class file
 * @param descriptor JVM descriptor
 * @param isStatic whether it has no receiver
 * @param origin the class file it was woven from
 */
public record WovenMethod(
        int number, String className, String name, String descriptor, boolean isStatic, ClassOrigin origin) {

    /** Its {@link MethodKey}. */
    public String key() {
        return MethodKey.of(className, name, descriptor);
    }
}
