package dev.whodunit.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the woven methods of this JVM. The same class file woven again keeps its numbers. */
public final class MethodRegistry {

    private final Map<ClassOrigin, Map<String, WovenMethod>> byOrigin = new HashMap<>();
    private final List<WovenMethod> byNumber = new ArrayList<>();

    synchronized WovenMethod register(ClassOrigin origin, String name, String descriptor, boolean isStatic) {
        return byOrigin.computeIfAbsent(origin, unseen -> new HashMap<>())
                .computeIfAbsent(name + descriptor, unseen -> {
                    WovenMethod method =
                            new WovenMethod(byNumber.size(), origin.className(), name, descriptor, isStatic, origin);
                    byNumber.add(method);
                    return method;
                });
    }

    /** The method with the given number. */
    public synchronized WovenMethod method(int number) {
        return byNumber.get(number);
    }

    /** How many methods are woven so far. */
    public synchronized int size() {
        return byNumber.size();
    }

    /** All methods woven so far, by number. */
    public synchronized List<WovenMethod> methods() {
        return List.copyOf(byNumber);
    }
}
