package dev.whodunit.assertions;

/** Carries a problem through AssertJ's assert factories, which have no other way to say that there is no value. */
final class UnavailableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnavailableValueException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
