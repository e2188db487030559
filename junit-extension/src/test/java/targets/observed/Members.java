package targets.observed;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Looks at its own members. */
public final class Members implements Callable<Object> {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {
        String value() default "";
    }

    @Marked("class")
    private static class Kept implements Serializable {

        @Marked("field")
        protected transient int size = 1;

        private final List<String> names = new ArrayList<>();

        @Marked("constructor")
        Kept(@Marked("parameter") String name) {
            names.add(name);
        }

        @Deprecated
        synchronized double twice(double number, int... more) throws IllegalStateException {
            return number * 2 + size + more.length;
        }

        Runnable later() {
            return () -> names.add("later");
        }
    }

    private interface Shape {
        int sides();

        default int twice() {
            return sides() * 2;
        }

        private int half() {
            return sides() / 2;
        }

        static Shape of(int sides) {
            return () -> sides;
        }
    }

    private record Pair(@Marked("component") int left, long right) implements Serializable {}

    private enum Size {
        SMALL,
        LARGE {
            @Override
            int factor() {
                return 2;
            }
        };

        int factor() {
            return 1;
        }
    }

    @Override
    public Object call() {
        new Kept("first").later().run();
        List<String> seen = new ArrayList<>();
        for (Class<?> type : List.of(Members.class, Kept.class, Shape.class, Pair.class, Size.class)) {
            seen.add(type + " " + type.getModifiers() + marks(type) + List.of(type.getInterfaces()));
            members(type).map(Members::text).sorted().forEach(seen::add);
            Stream.of(type.getDeclaredClasses()).map(Class::getName).sorted().forEach(seen::add);
        }
        seen.add("" + new Kept("x").twice(new Pair(1, 2).left(), 1, 2)
                + Shape.of(4).twice() + Size.LARGE.factor());
        seen.add("serial " + ObjectStreamClass.lookup(Kept.class).getSerialVersionUID());
        seen.add("nest "
                + Stream.of(Members.class.getNestMembers()).map(Class::getName).toList());
        return seen;
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.<Member[]>of(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Stream::of);
    }

    private static String text(Member member) {
        String parameters = member instanceof Executable executable
                ? List.of(executable.getParameters()) + " "
                        + List.of(executable.getExceptionTypes())
                        + Stream.of(executable.getParameterAnnotations())
                                .map(List::of)
                                .toList()
                : "";
        return member + " " + member.getModifiers() + marks((AnnotatedElement) member) + parameters;
    }

    private static String marks(AnnotatedElement element) {
        return List.of(element.getAnnotations()).toString();
    }
}
