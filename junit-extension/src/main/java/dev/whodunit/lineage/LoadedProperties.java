package dev.whodunit.lineage;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Properties that were loaded from the beginning of a file: each stands there under its name. */
final class LoadedProperties {

    private static final String LOAD = "java/util/Properties.load";

    private final LabelRun run;
    private final LibraryCall call;

    LoadedProperties(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /** Whether a call puts into properties what it reads. */
    static boolean isLoading(LibraryCall call) {
        Object receiver = call.receiver();
        return receiver != null
                && receiver.getClass() == Properties.class
                && call.qualifiedName().equals(LOAD);
    }

    /**
     * Makes known where all properties stand.
     *
     * @return whether the call has loaded them, and all are from one file
     */
    boolean stand() {
        Object receiver = call.receiver();
        boolean isLoading = receiver != null
                && receiver.getClass() == Properties.class
                && call.qualifiedName().equals(LOAD);
        Optional<Outside> place =
                isLoading ? call.given().outsideBehind().filter(Outside::isAtItsBeginning) : Optional.empty();
        if (place.isEmpty() || receiver == null || run.everything(run.bag(receiver)) != 0) {
            return false;
        }
        stand((Properties) receiver, place.get());
        place.get().next();
        return true;
    }

    /** Which properties there are, and which of several lines with one name counts, depends on all of the file. */
    private void stand(Properties properties, Outside place) {
        Bag bag = run.bag(properties);
        int whole = run.provenance().source(new Source(place.origin(), place.whole()));
        bag.decide(run.provenance().join(whole, call.decisions()));
        bag.keys().areApart(bag, run.provenance());
        bag.keys().beginWith(Map.of());
        for (Object key : Collections.list(properties.keys())) { // asking for entries would take the lock
            Object value = properties.get(key);
            Outside property = place.part(key);
            int label = run.provenance().source(new Source(place.origin(), property.path(), JdkObjects.text(value)));
            bag.keys().used().orElse(bag).add(key, whole);
            bag.keys().keep(key, label);
            bag.add(value, label);
        }
    }
}
