package dev.whodunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BiPredicate;

/**
 * Says what of values that are not the accepted ones counts as accepted. Stands where {@link TracePipeline} does. Without fields, types and steps it
 * is about all numbers with a fraction, it is enough that one of the three numbers allows it, and the one nearest to the test decides. With
 * any of them it is about the values there alone, whole numbers too, and all of them add up. Of several that fit,
 * what is said of steps comes first, then {@link #by}, then {@link #anyOrder}, then numbers; of one sort the nearest one.
 *
 * <pre>{@code
 * @Tolerate(relative = 1e-9)
 * @Tolerate(fields = "elapsedMillis", absolute = 50)
 * @Tolerate(fields = "Order.total", absolute = 0.01)
 * @Tolerate(classes = Money.class, absolute = 0.01)
 * @Tolerate(steps = "Pricing.total", absolute = 0.01)
 * @Tolerate(fields = "lines", anyOrder = true, key = "id")
 * @Tolerate(fields = "embedding", by = IsNear.class)
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Tolerate.All.class)
public @interface Tolerate {

    /** As a part of the greater magnitude of the two, from 0 up to, but less than 1. */
    double relative() default 0;

    /** The largest difference, from 0. */
    double absolute() default 0;

    /** How many {@code double}s may lie between the two, and one more. */
    long ulps() default 0;

    /**
     * Names of fields, entries of maps or columns, with {@code *} for any text; {@code Class.field}, with or without the package, for
     * the fields of some classes only.
     */
    String[] fields() default {};

    /**
     * Classes of whose values it is about, with or without the package, with {@code *} for any text: of numbers at any depth inside, of
     * the values as wholes otherwise. With fields, it is about these where they hold such a value. Where the type of a value is not
     * known it is not about that; {@code docs/tolerance.md} says what is known.
     */
    String[] types() default {};

    /** The same for classes that the test can name, as with {@link Redact#classes}. */
    Class<?>[] classes() default {};

    /**
     * Steps of whose results it is about, as {@code Class.method} with or without the package, or by the name that the code gives the
     * result, with {@code *} for any text. With fields or types, it is about these in there.
     */
    String[] steps() default {};

    /** Whether the elements of lists and arrays may come in another order. */
    boolean anyOrder() default false;

    /** The field or entry that tells these elements apart; without it they are compared as wholes. */
    String key() default "";

    /**
     * Says whether a value is as accepted: given the accepted one and the current one as texts, numbers, booleans, lists and maps. Has a
     * constructor without parameters.
     */
    @SuppressWarnings("rawtypes") // so that a class may say what it takes
    Class<? extends BiPredicate> by() default Nothing.class;

    /** Stands for no comparison. */
    final class Nothing implements BiPredicate<Object, Object> {

        private Nothing() {}

        @Override
        public boolean test(Object accepted, Object current) {
            return accepted.equals(current);
        }
    }

    /** Several of them. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {

        /** Each of them. */
        Tolerate[] value();
    }
}
