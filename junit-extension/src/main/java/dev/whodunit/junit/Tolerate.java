package dev.whodunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how far numbers may be from the accepted ones and still count as accepted; it is enough that one of the three allows it. Stands where
 * {@link TracePipeline} does. Without fields it is about all numbers with a fraction, and the one nearest to the test decides. With fields it
 * is about the numbers under these names alone, whole numbers too, and all of them add up; the nearest one is used.
 *
 * <pre>{@code
 * @Tolerate(relative = 1e-9)
 * @Tolerate(fields = "elapsedMillis", absolute = 50)
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

    /** Names of fields, entries of maps or columns, with {@code *} for any text. */
    String[] fields() default {};

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
