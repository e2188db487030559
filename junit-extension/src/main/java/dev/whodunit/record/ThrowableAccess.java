package dev.whodunit.record;

import dev.whodunit.canonical.ThrowableFields;
import dev.whodunit.weave.Weaving;
import java.util.Optional;

/** How exceptions of this JVM are read without calling them. */
final class ThrowableAccess {

    private ThrowableAccess() {}

    /** Empty where {@code Throwable} has other fields than in the JDKs that we know. */
    static Optional<ThrowableFields> in(Weaving weaving) {
        return weaving.fieldOfJdk(Throwable.class, "detailMessage", String.class)
                .flatMap(message -> weaving.fieldOfJdk(Throwable.class, "cause", Throwable.class)
                        .map(cause -> new ThrowableFields(message, cause)));
    }
}
