package dev.whodunit.flow.targets;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas beside and inside each other; their order in the source is written into their results. */
public final class Lambdas {

    private final Supplier<String> field = () -> "field 1";

    public Lambdas() {}

    public Lambdas(String text) {
        this.text = text;
    }

    private String text = "";

    static {
        run(() -> "static 1");
    }

    public List<String> nested() {
        run(() -> "nested 1");
        run(() -> {
            run(() -> "nested 3");
            run(() -> {
                run(() -> "nested 5");
                return "nested 4";
            });
            return "nested 2";
        });
        run(() -> "nested 6");
        run(field);
        return List.of(text);
    }

    public void overloaded() {
        run(() -> "overloaded 1");
    }

    public void overloaded(int count) {
        run(() -> "overloaded 2");
        run(this::referred);
    }

    public Object serializable() {
        return (Function<String, String> & Serializable) text -> "serializable 1";
    }

    private String referred() {
        return "";
    }

    private static String run(Supplier<String> supplier) {
        return supplier.get();
    }
}
