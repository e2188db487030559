package dev.whodunit.run;

/** What kind of function a step executed. */
public enum FunctionKind {
    /** A method of the pipeline. */
    METHOD,
    /** A constructor of a pipeline class; its output is the object. */
    CONSTRUCTOR,
    /** The static initializer of a pipeline class. */
    STATIC_INITIALIZER,
    /** The body of a lambda expression in the pipeline's code. */
    LAMBDA,
    /** A call that the pipeline's code makes into code outside the scope. */
    LIBRARY,
    /** The read of a field of a pipeline class. */
    FIELD_READ,
    /** The write of a field of a pipeline class. */
    FIELD_WRITE;

    /** Whether this is code of the pipeline itself, with events of its own inside. */
    public boolean isTraced() {
        return this == METHOD || this == CONSTRUCTOR || this == STATIC_INITIALIZER || this == LAMBDA;
    }
}
