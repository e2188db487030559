package dev.whodunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what of the values of a run is not recorded as it is, since it differs from run to run, or must not be told. A token stands for it:
 * {@code [uuid-1]} for the first UUID of the run, and wherever that comes again. On a test class or method, a superclass or interface
 * of the class, an enclosing class, and on an annotation of your own; all of them add up, and to what the file {@code whodunit.yaml}
 * says.
 *
 * <pre>{@code
 * @Redact(fields = "*.createdAt", as = "time")
 * @Redact(known = {"uuids", "temporary-folders"})
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Redact.All.class)
public @interface Redact {

    /**
     * Fields as {@code Class.field}, with {@code *} for any text, the class with or without its package; {@code *.name} are also entries of
     * maps and of JSON objects under that name.
     */
    String[] fields() default {};

    /** Classes whose values are meant, and all that extend or implement them, as with {@link Tolerate#classes}. */
    Class<?>[] classes() default {};

    /** The same as {@link #classes}, in the word that the file has for names. */
    Class<?>[] types() default {};

    /** Parts of texts, wherever they stand, as regular expressions. */
    String[] texts() default {};

    /**
     * What functions of the pipeline give, as {@code Class.method} with or without the package, with {@code *} for any text. A text that one
     * of them gives has its token wherever it stands alone from then on. What their thread does inside of them is not recorded.
     */
    String[] steps() default {};

    /**
     * Rules with a name: {@code uuids}, {@code times}, {@code durations}, {@code temporary-folders}, {@code project-folder},
     * {@code home-folder}.
     */
    String[] known() default {};

    /**
     * What kind of thing it is, for the token, in small letters. {@code secret} has no number, so that nothing is told of it; fields that
     * are {@code ignore} are left out.
     */
    String as() default "redacted";

    /** Several of them. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {

        /** Each of them. */
        Redact[] value();
    }
}
