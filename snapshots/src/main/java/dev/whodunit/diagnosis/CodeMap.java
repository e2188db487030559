package dev.whodunit.diagnosis;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The code map of one run, indexed by function. */
final class CodeMap {

    /** Maps are read from files; a circle of superclasses in a damaged one must not keep us. */
    private static final int MAX_LEVELS = 100;

    private final Map<String, Mapped> methods = new LinkedHashMap<>();
    private final Set<String> topLevelClasses = new HashSet<>();
    private final Map<String, String> superclasses = new HashMap<>();
    private final Set<String> fields = new TreeSet<>();
    private final boolean knowsCalls;

    /** A method with its class. */
    record Mapped(MappedClass owner, MappedMethod method) {

        FunctionRef function() {
            FunctionKind kind = switch (method.name()) {
                case "<init>" -> FunctionKind.CONSTRUCTOR;
                case "<clinit>" -> FunctionKind.STATIC_INITIALIZER;
                default -> FunctionKind.METHOD;
            };
            return FunctionRef.of(kind, owner.name(), method.name(), method.descriptor());
        }

        boolean writes(String className, String field) {
            return method.sites().stream()
                    .anyMatch(site -> site.kind() == Site.Kind.FIELD_WRITE
                            && site.owner().equals(className)
                            && site.name().equals(field));
        }
    }

    CodeMap(PipelineMap map) {
        for (MappedClass owner : map.classes()) {
            topLevelClasses.add(topLevel(owner.name()));
            superclasses.put(owner.name(), owner.superName());
            for (MappedMethod method : owner.methods()) {
                methods.put(owner.name() + "." + method.name() + method.descriptor(), new Mapped(owner, method));
            }
        }
        methods.values().stream()
                .flatMap(mapped -> mapped.method().sites().stream())
                .filter(site -> site.kind() == Site.Kind.FIELD_READ || site.kind() == Site.Kind.FIELD_WRITE)
                .forEach(site -> fields.add(site.owner() + "." + site.name()));
        this.knowsCalls = methods.values().stream()
                .anyMatch(mapped -> !mapped.method().sites().isEmpty());
    }

    /** The fields that the code accesses, as {@code class.field}. */
    Set<String> fields() {
        return Collections.unmodifiableSet(fields);
    }

    /** The code of a function, if it is in the map; a call names the class that it is made on, which may inherit it. */
    Optional<Mapped> find(FunctionRef function) {
        String member = "." + function.method() + function.descriptor();
        String owner = function.className();
        for (int level = 0; owner != null && level < MAX_LEVELS; level++) {
            Mapped found = methods.get(owner + member);
            if (found != null) {
                return Optional.of(found);
            }
            owner = function.method().startsWith("<") ? null : superclasses.get(owner);
        }
        return Optional.empty();
    }

    /** Whether a method of a class in the map is code of a superclass outside, such as a collection of the JDK. */
    boolean inheritsFromOutside(FunctionRef function) {
        return knowsCalls
                && function.kind() == FunctionKind.METHOD
                && superclasses.containsKey(function.className())
                && find(function).isEmpty();
    }

    boolean contains(FunctionRef function) {
        return methods.containsKey(key(function));
    }

    /** The code that a site calls, if it is in the map as the site names it. */
    Optional<Mapped> find(Site site) {
        return Optional.ofNullable(methods.get(site.owner() + "." + site.name() + site.descriptor()));
    }

    /** Whether the class, or the one that it is written in, is in the map. */
    boolean hasTopLevelClass(String className) {
        return topLevelClasses.contains(topLevel(className));
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Whether it is known what the code calls; a snapshot has nothing but a hash of each method that ran. */
    boolean knowsCalls() {
        return knowsCalls;
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    Collection<Mapped> all() {
        return Collections.unmodifiableCollection(methods.values());
    }

    private static String key(FunctionRef function) {
        return function.className() + "." + function.method() + function.descriptor();
    }
}
