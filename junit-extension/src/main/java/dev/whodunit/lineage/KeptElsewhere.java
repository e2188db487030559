package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What calls of the JDK keep elsewhere than in what they are called on: properties of the system, which are like static fields, and
 * elements of a list that shows an array.
 */
final class KeptElsewhere {

    private static final String AS_LIST = "java/util/Arrays.asList(";
    private static final String SYSTEM = "java/lang/System.";
    private static final String SET_PROPERTY = SYSTEM + "setProperty";
    private static final String CLEAR_PROPERTY = SYSTEM + "clearProperty";
    private static final Set<String> OF_PROPERTIES = Set.of(SYSTEM + "getProperty", SET_PROPERTY, CLEAR_PROPERTY);

    /** The class of lists that show an array. */
    private static final Class<?> SHOWING = Arrays.asList().getClass();

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;

    /** @param call is over */
    KeptElsewhere(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
    }

    /**
     * The label of what the call has given, of which what it has changed is kept.
     *
     * @param label what it is from, going by what the call was made on
     */
    int label(@Nullable Object value, int label) {
        if (call.function().startsWith(AS_LIST)
                && value != null
                && !call.operands().isEmpty()) {
            Object array = call.operands().get(0);
            Optional.ofNullable(array).ifPresent(shown -> run.places().shows(value, shown));
            return label;
        }
        if (call.function().startsWith(SYSTEM) && OF_PROPERTIES.contains(call.qualifiedName())) {
            return property(call.qualifiedName(), value, label);
        }
        int result = element(value, label);
        for (Object operand : call.operands()) {
            shown(operand).filter(array -> isChanging(operand)).ifPresent(array -> refresh(operand, array));
        }
        return result;
    }

    private Optional<Object> shown(@Nullable Object list) {
        return list != null && list.getClass() == SHOWING ? run.places().shown(list) : Optional.empty();
    }

    private int property(String function, @Nullable Object value, int label) {
        int property =
                run.number("java/lang/System#" + JdkObjects.text(call.operands().get(0)));
        int kept = value == null ? 0 : run.get(null, property);
        if (function.equals(SET_PROPERTY)) {
            int decisions = provenance.join(call.labels().get(0), call.decisions());
            run.put(null, property, provenance.under(call.labels().get(1), decisions));
        } else if (function.equals(CLEAR_PROPERTY)) {
            run.put(null, property, 0);
        }
        return provenance.isComputed(kept) ? provenance.under(kept, label) : label;
    }

    /** What the pipeline has written into an array a list gives that shows it. */
    private int element(@Nullable Object value, int label) {
        Object list = call.receiver();
        Optional<Object> array = shown(list);
        boolean isElement = call.operands().size() == 2 && call.operands().get(1) instanceof Integer;
        if (list == null || array.isEmpty() || !isElement || !Identity.isValue(value)) {
            return label;
        }
        int index = (Integer) call.operands().get(1);
        int decisions = provenance.join(call.labels().get(1), call.decisions());
        boolean isWrittenThere = run.bag(list).find(value).isEmpty() && index < Array.getLength(array.get());
        return isWrittenThere ? provenance.under(run.get(array.get(), index), decisions) : label;
    }

    /** What a call has put into a list that shows an array is in the array. */
    private void refresh(Object list, Object array) {
        Bag bag = run.bag(list);
        for (int i = 0; i < Array.getLength(array); i++) {
            OptionalInt kept = bag.at(i);
            Object element = Array.get(array, i);
            OptionalInt found = kept.isPresent() ? kept : bag.find(element);
            if (found.isPresent() || Identity.isValue(element)) {
                run.put(array, i, found.orElseGet(() -> run.everything(bag)));
            }
        }
    }

    private boolean isChanging(Object list) {
        Summary summary = run.summaries().of(call.function(), call.receiver());
        if (call.receiver() == list) {
            return !summary.intoReceiver().isEmpty() || summary.keep().isPresent();
        }
        for (int place = call.firstArgument(); place < call.operands().size(); place++) {
            if (call.operands().get(place) == list
                    && !summary.into(place - call.firstArgument()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
