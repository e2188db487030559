package dev.whodunit.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of lambdas by their bodies: what they capture, what they may be given, and what they give. */
final class Lambdas {

    private final Provenance provenance;
    private final Map<Integer, Map<Integer, Bag>> captures = new ConcurrentHashMap<>();
    private final Map<Integer, Bag> results = new ConcurrentHashMap<>();
    private final Map<Integer, LambdaInputs> inputs = new ConcurrentHashMap<>();
    private final Set<Integer> bodies = ConcurrentHashMap.newKeySet();
    private final LiveObjects<Bag> takers = new LiveObjects<>();

    Lambdas(Provenance provenance) {
        this.provenance = provenance;
    }

    /** What a body has given so far, on whatever thread. */
    Bag results(int body) {
        return results.computeIfAbsent(body, unseen -> Bag.ofObject(provenance));
    }

    /** What those hold that were given a lambda, and may hand to its body. */
    Bag inputs(int body) {
        return given(body).bag();
    }

    /** Calls that were given lambdas with a body. */
    LambdaInputs given(int body) {
        return inputs.computeIfAbsent(body, unseen -> new LambdaInputs(new Bag(provenance)));
    }

    /** What those hold that were given an object which is called so, empty if none was. */
    Optional<Bag> known(int code) {
        return Optional.ofNullable(inputs.get(code)).map(LambdaInputs::bag);
    }

    void capture(int body, int index, @Nullable Object value, int label) {
        captures.computeIfAbsent(body, unseen -> new ConcurrentHashMap<>())
                .computeIfAbsent(index, unseen -> new Bag(provenance))
                .add(value, label);
    }

    OptionalInt captured(int body, int index, @Nullable Object value) {
        Bag bag = captures.getOrDefault(body, Map.of()).get(index);
        return bag == null ? OptionalInt.empty() : bag.find(value);
    }

    /** A method is the body of a lambda, or stands for one. */
    void make(int method) {
        bodies.add(method);
    }

    boolean isBody(int method) {
        return bodies.contains(method);
    }

    /** A call has made a lambda; one that stands for a method of a library may put what it gets into an object. */
    void made(Object lambda, LibraryCall call, LabelRun run) {
        if (isBody(call.body())) {
            run.bag(lambda).isLambda(call.body());
            run.bag(lambda).include(results(call.body()));
        } else if (!call.operands().isEmpty()) {
            Object receiver = call.operands().get(0);
            Summary summary = run.summaries().of(run.name(call.body()), receiver);
            boolean isTaking =
                    !summary.intoReceiver().isEmpty() || summary.keep().isPresent();
            if (isTaking && receiver != null && run.isForeign(receiver)) {
                takers.put(lambda, run.bag(receiver));
            }
        }
    }

    /** What takes all that is handed to a lambda. */
    Optional<Bag> taker(Object lambda) {
        return Optional.ofNullable(takers.get(lambda));
    }
}
