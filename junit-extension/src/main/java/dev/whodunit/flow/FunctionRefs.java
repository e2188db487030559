package dev.whodunit.flow;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says what the methods of a class are to a reader: methods, constructors, initializers, and lambdas of which method. */
public final class FunctionRefs {

    /** Its only purpose is to create the lambdas of other methods anew. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    private final MappedClass owner;
    private final Map<String, MappedMethod> methods = new HashMap<>();
    private final Set<String> lambdaBodies = new HashSet<>();
    private final Map<String, Integer> lambdasByEnclosing = new HashMap<>();
    private final Map<String, FunctionRef> functions = new HashMap<>();

    private FunctionRefs(MappedClass owner) {
        this.owner = owner;
        owner.methods().forEach(method -> methods.put(key(method), method));
    }

    /**
     * All functions of a class, by name and descriptor as in {@code rank(Ljava/util/List;)V}.
     *
     * <p>Lambdas are numbered depth first in bytecode order. Overloads share a numbering, in class file order, since
     * their lambdas share the name that they are known by.
     */
    public static Map<String, FunctionRef> of(MappedClass owner) {
        return new FunctionRefs(owner).read();
    }

    private Map<String, FunctionRef> read() {
        for (MappedMethod method : owner.methods()) {
            method.sites().stream().filter(this::createsLambdaBody).forEach(site -> lambdaBodies.add(key(site)));
        }
        for (MappedMethod method : owner.methods()) {
            if (!lambdaBodies.contains(key(method)) && !method.name().equals(DESERIALIZER)) {
                numberLambdas(method, method.name());
            }
        }
        for (MappedMethod method : owner.methods()) {
            functions.computeIfAbsent(
                    key(method),
                    key -> FunctionRef.of(kindOf(method), owner.name(), method.name(), method.descriptor()));
        }
        return Map.copyOf(functions);
    }

    private boolean createsLambdaBody(Site site) {
        MappedMethod body = methods.get(key(site));
        return site.kind() == Site.Kind.LAMBDA
                && site.owner().equals(owner.name())
                && body != null
                && PrivateSynthetics.is(body.access());
    }

    private void numberLambdas(MappedMethod creator, String enclosing) {
        for (Site site : creator.sites()) {
            // Code of field initializers stands in every constructor: the first one has the lambda.
            if (createsLambdaBody(site) && !functions.containsKey(key(site))) {
                int ordinal = lambdasByEnclosing.merge(enclosing, 1, Integer::sum);
                FunctionRef lambda = new FunctionRef(
                        FunctionKind.LAMBDA, owner.name(), site.name(), site.descriptor(), enclosing, ordinal);
                functions.put(key(site), lambda);
                MappedMethod body = methods.get(key(site));
                if (body != null) {
                    numberLambdas(body, enclosing);
                }
            }
        }
    }

    private static FunctionKind kindOf(MappedMethod method) {
        return switch (method.name()) {
            case "<init>" -> FunctionKind.CONSTRUCTOR;
            case "<clinit>" -> FunctionKind.STATIC_INITIALIZER;
            default -> FunctionKind.METHOD;
        };
    }

    private static String key(MappedMethod method) {
        return method.name() + method.descriptor();
    }

    private static String key(Site site) {
        return site.name() + site.descriptor();
    }
}
