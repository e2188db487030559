package dev.whodunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which code is the pipeline. On a test class or method, a superclass or interface of the class, an enclosing class, and
 * on an annotation of your own; what several of them say of the scope adds up.
 *
 * <pre>{@code
 * @ExtendWith(PipelineExtension.class)
 * @TracePipeline(FlightDelays.class)
 * class FlightDelaysTest { … }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TracePipeline {

    /** Classes of the pipeline: all classes in their packages belong to it, except the test's own class. */
    Class<?>[] value() default {};

    /** Packages of the pipeline; a name that ends with {@code ..} takes the packages below along. */
    String[] packages() default {};

    /** Further classes, as patterns of binary names: {@code com.acme.*Step}, {@code com.acme..}. */
    String[] includes() default {};

    /**
     * Whether a test that is not as accepted may run a second time, in a JVM of its own, before a function is accused. Turn
     * it off where running twice does harm.
     */
    boolean rerun() default true;

    /**
     * How far numbers with a fraction may be from the accepted ones, as a part of the greater of the two: {@code 1e-9}. With 0
     * they must be equal. A number below 0 says nothing: what is farther out decides, then the setting
     * {@code whodunit.tolerance}.
     */
    double tolerance() default -1;

    /**
     * Whether functions that do nothing but compute may be called again, in this JVM, on what they were given in the accepted
     * run, to find out whether a fault in them is masked by another one.
     */
    boolean replay() default true;

    /**
     * Whether values are followed through the code, so that it is known where each element and field came from. A test that asks
     * such questions in its own class need not say so; the setting {@code whodunit.lineage} decides for all.
     */
    boolean lineage() default false;

    /** What does not belong to the pipeline although one of the others names it, as patterns of binary names. */
    String[] excludes() default {};
}
