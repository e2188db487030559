package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What has been asked of a stream so far, as far as it tells which elements it gives.
 *
 * @param mapper the body of the lambda that gives the elements; empty for those that the stream began with
 * @param filters bodies of lambdas that were asked since then whether an element stays
 * @param isDistinct whether of equal elements only the first one stays
 * @param isOpen whether the elements are still what the mapper gives, and no library has computed others from them
 * @param bodies all bodies of lambdas that the stream was given
 */
record Stages(OptionalInt mapper, List<Integer> filters, boolean isDistinct, boolean isOpen, Set<Integer> bodies) {

    /** Those of a stream that has just been made. */
    static final Stages NONE = new Stages(OptionalInt.empty(), List.of(), false, true, Set.of());

    private static final Set<String> CONVERSIONS = Set.of("asLongStream", "asDoubleStream");

    Stages {
        filters = List.copyOf(filters);
        bodies = Set.copyOf(bodies);
    }

    /**
     * Those of the stream that a method gives.
     *
     * @param lambda what is known of what the method was given
     */
    Stages then(String method, Optional<Bag> lambda) {
        OptionalInt body = lambda.map(Bag::body).orElseGet(OptionalInt::empty);
        Set<Integer> all = new HashSet<>(bodies);
        body.ifPresent(all::add);
        if (method.startsWith("map") || method.startsWith("flatMap")) {
            boolean isKnown = body.isPresent() && !method.startsWith("mapMulti");
            return isKnown ? new Stages(body, List.of(), false, true, all) : closed();
        }
        if (CONVERSIONS.contains(method)) {
            return closed();
        }
        lambda.stream()
                .flatMap(made -> made.others().stream())
                .forEach(part -> part.body().ifPresent(all::add));
        List<Integer> asked = new ArrayList<>(filters);
        if (method.equals("filter") && isOpen) {
            body.ifPresent(asked::add);
        }
        return new Stages(mapper, asked, isDistinct || (isOpen && method.equals("distinct")), isOpen, all);
    }

    private Stages closed() {
        return new Stages(mapper, filters, isDistinct, false, bodies);
    }
}
