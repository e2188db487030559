package dev.whodunit.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of code, by all that it can reach, whether it depends on nothing but what it is given and leaves nothing behind but
 * what it returns and what it does to its arguments. Where that is not known, it is not so.
 */
public final class PureCode {

    /** Methods that libraries call on any object. */
    private static final Set<String> ASKED_OF_ALL = Set.of("equals", "hashCode", "toString", "compareTo");

    private static final Set<String> PLAIN =
            Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.Comparable");

    private static final String INITIALIZER = "<clinit>";

    private final Map<String, MappedClass> classes = new HashMap<>();
    private final Map<MethodRef, MappedMethod> methods = new HashMap<>();
    private final CallGraph graph;
    private final Set<String> initialised;
    private final Fields fields;

    /** Tells what kind of field one is; the map does not. */
    @FunctionalInterface
    public interface Fields {

        /**
         * What a field is.
         *
         * @param mayRead whether the class is initialised, so that reading its static fields runs no code
         */
        Role roleOf(String className, String field, boolean mayRead);
    }

    /** What kind of field one is. */
    public enum Role {
        /** A part of an object. */
        PART,
        /** A static field with a value that cannot change. */
        CONSTANT,
        /** Any other field, or one that is not known. */
        STATE
    }

    /**
     * What code can reach.
     *
     * @param methods itself and the methods of the map that it can call
     * @param obstacle why it is not known to be pure, to follow "it": {@code calls LocalDate.now}; empty if it is pure
     */
    public record Reach(Set<MethodRef> methods, Optional<String> obstacle) {

        public Reach {
            methods = Set.copyOf(methods);
        }

        /** Whether it is known to be pure. */
        public boolean isPure() {
            return obstacle.isEmpty();
        }
    }

    /**
     * @param initialised names of classes whose static initialisers have run, so that using them runs no code
     */
    public PureCode(PipelineMap map, Set<String> initialised, Fields fields) {
        this.graph = new CallGraph(map);
        this.initialised = Set.copyOf(initialised);
        this.fields = fields;
        for (MappedClass mapped : map.classes()) {
            classes.put(mapped.name(), mapped);
            mapped.methods()
                    .forEach(method ->
                            methods.put(new MethodRef(mapped.name(), method.name(), method.descriptor()), method));
        }
    }

    /** What a method of the map can reach; for a constructor, with what a library may call on the new object. */
    public Reach of(MethodRef start) {
        return new Walk().from(start);
    }

    /** What can be reached from one method. */
    private final class Walk {

        private final Deque<MethodRef> open = new ArrayDeque<>();
        private final Set<MethodRef> seen = new LinkedHashSet<>();
        private final Set<String> touched = new HashSet<>();
        private Optional<String> obstacle = Optional.empty();

        Reach from(MethodRef start) {
            open.add(start);
            while (!open.isEmpty() && obstacle.isEmpty()) {
                MethodRef next = open.remove();
                if (seen.add(next)) {
                    visit(next);
                }
            }
            seen.removeIf(method -> !methods.containsKey(method));
            return new Reach(seen, obstacle);
        }

        private void visit(MethodRef method) {
            MappedMethod mapped = methods.get(method);
            if (mapped == null) {
                outside(method);
            } else if (!mapped.hasCode()) {
                obstacle = Optional.of("calls " + method + ", whose code is not in the scope");
            } else {
                touch(method.className());
                if (method.name().equals("<init>")) {
                    created(method.className());
                }
                mapped.sites().forEach(site -> visit(site, method));
            }
        }

        /** A method that the class has from a library, or one of a library. */
        private void outside(MethodRef method) {
            List<MappedClass> own = upwards(method.className());
            String owner =
                    own.isEmpty() ? method.className() : own.get(own.size() - 1).superName();
            MethodRef named = new MethodRef(owner, method.name(), method.descriptor());
            boolean isNothing = method.name().equals(INITIALIZER);
            if (!isNothing && !RepeatableLibrary.has(named)) {
                obstacle = Optional.of("calls " + named + ", which may do something else each time");
            }
        }

        private void visit(Site site, MethodRef method) {
            switch (site.kind()) {
                case FIELD_READ -> read(site);
                case FIELD_WRITE -> write(site, method);
                case DYNAMIC -> open.add(new MethodRef(site.owner(), site.name(), site.descriptor()));
                case CALL, CREATION, DELEGATION, LAMBDA -> open.addAll(graph.targetsOf(site));
            }
        }

        private void read(Site site) {
            if (!classes.containsKey(site.owner())) {
                if (!RepeatableLibrary.hasClass(site.owner())) {
                    obstacle = Optional.of("reads the field " + name(site) + ", which may change");
                }
                return;
            }
            Role role = fields.roleOf(site.owner(), site.name(), initialised.contains(site.owner()));
            if (role == Role.STATE) {
                obstacle = Optional.of("reads the field " + name(site) + ", which may change");
            } else if (role == Role.CONSTANT) {
                // its value is what the initialiser makes of it
                open.add(initializer(site.owner()));
            }
        }

        private void write(Site site, MethodRef method) {
            boolean isOwn = site.owner().equals(method.className());
            boolean isPart = isOwn
                    && method.name().equals("<init>")
                    && fields.roleOf(site.owner(), site.name(), false) == Role.PART;
            if (!isPart && !(isOwn && method.name().equals(INITIALIZER))) {
                obstacle = Optional.of("writes the field " + name(site));
            }
        }

        private void touch(String name) {
            for (MappedClass type : upwards(name)) {
                if (touched.add(type.name()) && !initialised.contains(type.name())) {
                    open.add(initializer(type.name()));
                }
            }
        }

        private void created(String name) {
            boolean isKnownToLibraries = upwards(name).stream()
                    .anyMatch(type -> !isPlain(type.superName())
                            || !type.interfaces().stream().allMatch(this::isPlain));
            for (MappedClass type : upwards(name)) {
                for (MappedMethod method : type.methods()) {
                    boolean isOfObjects = !method.name().startsWith("<") && method.hasCode();
                    if (isOfObjects && (isKnownToLibraries || ASKED_OF_ALL.contains(method.name()))) {
                        open.add(new MethodRef(type.name(), method.name(), method.descriptor()));
                    }
                }
            }
        }

        private boolean isPlain(String type) {
            return PLAIN.contains(type) || classes.containsKey(type);
        }
    }

    /** A class of the map and those that it extends in the map, each once even where a damaged map has a circle. */
    private List<MappedClass> upwards(String name) {
        Set<MappedClass> found = new LinkedHashSet<>();
        MappedClass type = classes.get(name);
        while (type != null && found.add(type)) {
            type = classes.get(type.superName());
        }
        return List.copyOf(found);
    }

    private static MethodRef initializer(String className) {
        return new MethodRef(className, INITIALIZER, "()V");
    }

    private static String name(Site site) {
        return new MethodRef(site.owner(), site.name(), "").toString();
    }
}
