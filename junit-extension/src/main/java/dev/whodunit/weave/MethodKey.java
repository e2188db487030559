package dev.whodunit.weave;

/** How woven code and the recorder name a method to each other. */
public final class MethodKey {

    private MethodKey() {}

    /** One string of class, method and descriptor; the class name may be internal or binary. */
    public static String of(String className, String method, String descriptor) {
        return className.replace('/', '.') + "." + method + descriptor;
    }
}
