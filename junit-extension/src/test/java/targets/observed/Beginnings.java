package targets.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes down in which order classes are initialized. */
public final class Beginnings implements Callable<Object> {

    private static final List<String> ORDER = new ArrayList<>();

    private static String begin(String name) {
        ORDER.add(name);
        return name;
    }

    private static class Parent {
        static final String NAME = begin("Parent");
    }

    private static class Child extends Parent implements WithCode, WithoutCode {
        static final String NAME = begin("Child");
        private Unused unused;

        Unused unused() {
            return unused;
        }

        Never never(Never never) {
            return never;
        }
    }

    private interface WithCode {
        String NAME = begin("WithCode");

        default String name() {
            return NAME;
        }
    }

    private interface WithoutCode {
        String NAME = begin("WithoutCode");
    }

    private static class Unused {
        static final String NAME = begin("Unused");
    }

    private static final class Never extends Unused {
        static final String NAME = begin("Never");
    }

    private enum Late {
        ONE;

        static {
            begin("Late");
        }
    }

    private static final class Constant {
        static final int NUMBER = 5;

        static {
            begin("Constant");
        }
    }

    @Override
    public Object call() {
        ORDER.clear();
        begin("call " + Constant.NUMBER);
        Child[] none = new Child[0];
        begin("array " + none.length);
        Class<?> literal = Late.class;
        begin("literal " + literal.getSimpleName());
        Child child = new Child();
        begin("made " + (child.unused() == null) + (child.never(null) == null));
        Object unknown = child;
        begin("cast " + (unknown instanceof Never));
        begin(Late.ONE.name());
        return ORDER.toString();
    }
}
