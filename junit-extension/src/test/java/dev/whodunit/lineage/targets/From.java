package dev.whodunit.lineage.targets;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the result of a method is from: arguments by position, and elements of arguments, as in {@code #1[0]}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface From {

    /** What its value was computed from. */
    String[] value();

    /** What else decisions on it were made on. */
    String[] decidedBy() default {};

    /** The origin of all these sources, if that is told from others. */
    String in() default "";
}
