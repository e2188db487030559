package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the pipeline that a library was given of which nobody has said what it does: it may set their fields by reflection, which
 * no woven code sees. What has another value afterwards, and the label that it had, was set so.
 */
final class ChangedObjects {

    /** Of what is given beyond these, and of what hangs on them, nothing is known. */
    private static final int MOST = 32;

    private static final String REFLECTION = "java/lang/reflect/";

    private final List<Part> parts = new ArrayList<>();
    private final Set<Object> seen = new IdentitySet<>();

    /** A field as it was. */
    private record Part(Object owner, Field field, @Nullable Object value, int label) {}

    /** Whether a call may set fields of what it is given. */
    static boolean maySet(LibraryCall call, LabelRun run) {
        boolean isOfOthers = !call.isOfJdk() || call.function().startsWith(REFLECTION);
        return isOfOthers
                && run.summaries().of(call.function(), call.receiver()).isAssumed();
    }

    /** The call is given something, or what holds something. */
    void give(Object operand, LabelRun run) {
        if (run.isOwn(operand)) {
            remember(operand, run);
        } else if (run.isForeign(operand) && !JdkObjects.isOfJdk(operand)) {
            run.knownBag(operand)
                    .ifPresent(bag -> bag.all().stream()
                            .flatMap(each -> each.objects().stream())
                            .filter(run::isOwn)
                            .limit(MOST)
                            .forEach(held -> remember(held, run)));
        }
    }

    private void remember(Object object, LabelRun run) {
        if (seen.size() < MOST && seen.add(object)) {
            for (Field field : LabelledValue.fields(object)) {
                int label = run.get(object, run.number(LabelledValue.name(field)));
                parts.add(new Part(object, field, LabelledValue.read(field, object), label));
            }
        }
    }

    /** The call is over: what it has set is from what it read or was given. */
    void label(LabelRun run, LibraryCall call) {
        for (Part part : parts) {
            Object now = LabelledValue.read(part.field(), part.owner());
            boolean isChanged = Identity.isValue(now) ? !Objects.equals(now, part.value()) : now != part.value();
            if (isChanged && run.get(part.owner(), run.number(LabelledValue.name(part.field()))) == part.label()) {
                new Filled(run, call).set(part.owner(), part.field());
            }
        }
    }
}
