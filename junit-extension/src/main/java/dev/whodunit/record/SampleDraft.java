package dev.whodunit.record;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An execution that is being kept in full. Inputs carry their position as name until the run ends. */
final class SampleDraft {

    /** Name of a receiver. */
    static final String RECEIVER = "this";

    private final ValueProbe probe;
    private final long index;
    private final List<Artifact> inputs = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    SampleDraft(ValueProbe probe, long index) {
        this.probe = probe;
        this.index = index;
    }

    long index() {
        return index;
    }

    Artifact input(String name, @Nullable Object value) {
        Artifact artifact = probe.sample(value).named(name);
        inputs.add(artifact);
        values.add(value);
        return artifact;
    }

    /** How many inputs there are so far. */
    int inputs() {
        return inputs.size();
    }

    /** An input of which only the type is told. */
    void inputType(String name, Artifact type) {
        inputs.add(type.named(name));
        values.add(null);
    }

    /** Is told of an input that has another content at the end. */
    @FunctionalInterface
    interface Changes {

        /** @param number among the changed inputs */
        void changed(int number, @Nullable Object value);
    }

    /** The finished execution; mutable inputs are read once more to see whether it changed them. */
    Call finish(Artifact output, boolean threw, Changes changes) {
        List<Artifact> changed = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (probe.isMutableValue(values.get(i))) {
                Artifact now = probe.sample(values.get(i)).named(inputs.get(i).name());
                boolean isComparable = now.state() == inputs.get(i).state();
                if (isComparable && !now.fingerprint().equals(inputs.get(i).fingerprint())) {
                    changes.changed(changed.size(), values.get(i));
                    changed.add(now);
                }
            }
        }
        return new Call(index, inputs, output, threw, changed);
    }
}
