package dev.whodunit.lineage;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** The objects of the pipeline that one call of a library makes or fills, and where it reads what it puts into them. */
final class Making {

    private final Map<String, Integer> made = new HashMap<>();
    private boolean hasMadeEmpty;
    private int constructor;
    private String position = "";
    private Optional<Outside> opened = Optional.empty();
    private Optional<ChangedObjects> changed = Optional.empty();
    private Optional<JsonPlaces> text = Optional.empty();
    private boolean isTextKnown;

    /** It makes an object that has nothing in it yet. */
    void makesEmpty() {
        hasMadeEmpty = true;
    }

    /** It may set fields of what it is given. */
    void mayChange(Object operand, LabelRun run) {
        changed = changed.or(() -> Optional.of(new ChangedObjects()));
        changed.get().give(operand, run);
    }

    /** The call is over: labels what it has put into objects that it has made, or was given. */
    void fill(@Nullable Object result, LabelRun run, LibraryCall call) {
        if (hasMadeEmpty && !call.isOfJdk()) {
            new Filled(run, call).label(result);
        }
        changed.ifPresent(objects -> objects.label(run, call));
    }

    /** How many objects of a class the call has made before. */
    int made(String type) {
        return made.merge(type, 1, Integer::sum) - 1;
    }

    /**
     * A constructor has begun.
     *
     * @param standsAt how the object is called among all that the library makes of what it reads
     */
    void begins(int method, String standsAt) {
        constructor = method;
        position = standsAt;
    }

    /** A constructor is over, and the object can be told from others. */
    void ends(int method, @Nullable Object object, LabelRun run) {
        if (constructor == method && object != null) {
            run.places().stands(object, position);
        }
        constructor = 0;
    }

    /** What stands in the text that the call makes objects of, if it was read and is JSON. */
    Optional<JsonPlaces> text(LibraryCall call, Provenance provenance) {
        if (!isTextKnown) {
            isTextKnown = true;
            text = JsonPlaces.of(call, provenance);
        }
        return text;
    }

    /** Where the call reads from: an argument or what it is called on, or a file that it opens itself; empty if these are several. */
    Optional<Outside> place(LibraryCall call) {
        return given(call).or(() -> call.pool().outsideBehind()).or(() -> opens(call));
    }

    /** What a stream gives is its own; what code is given that works on it may read elsewhere. */
    private static Optional<Outside> given(LibraryCall call) {
        return (call.receiver() instanceof BaseStream ? call.held() : call.given()).outsideBehind();
    }

    /** Libraries of others read the files whose names they are given; what the JDK does with these names is known otherwise. */
    private Optional<Outside> opens(LibraryCall call) {
        if (opened.isEmpty() && !call.isOfJdk()) {
            opened = call.operands().stream()
                    .filter(JdkObjects::isNameOfFile)
                    .findFirst()
                    .map(name -> JdkObjects.file(name).map(File::getName).orElse("?"))
                    .map(name -> new Outside(name, "", false));
        }
        return opened;
    }
}
