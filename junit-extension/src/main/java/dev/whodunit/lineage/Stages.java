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
 * @param first the body that sees the elements first, before any other; of streams that others were put into, those of these
 */
record Stages(
        OptionalInt mapper,
        List<Integer> filters,
        boolean isDistinct,
        boolean isOpen,
        Set<Integer> bodies,
        OptionalInt first) {

    /** Those of a stream that has just been made. */
    static final Stages NONE = new Stages(OptionalInt.empty(), List.of(), false, true, Set.of(), OptionalInt.empty());

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
            OptionalInt sees = method.startsWith("flatMap") ? OptionalInt.empty() : first(body);
            return isKnown ? new Stages(body, List.of(), false, true, all, sees) : closed(sees);
        }
        if (CONVERSIONS.contains(method)) {
            return closed(first);
        }
        lambda.stream()
                .flatMap(made -> made.others().stream())
                .forEach(part -> part.body().ifPresent(all::add));
        List<Integer> asked = new ArrayList<>(filters);
        if (method.equals("filter") && isOpen) {
            body.ifPresent(asked::add);
        }
        OptionalInt sees = first(all.stream()
                .filter(each -> !bodies.contains(each))
                .mapToInt(Integer::intValue)
                .min());
        return new Stages(mapper, asked, isDistinct || (isOpen && method.equals("distinct")), isOpen, all, sees);
    }

    private OptionalInt first(OptionalInt body) {
        return first.isPresent() ? first : body;
    }

    private Stages closed(OptionalInt sees) {
        return new Stages(mapper, filters, isDistinct, false, bodies, sees);
    }
}
