package dev.whodunit.junit;

/**
 * What is different since a failed test last passed. It is added to the failure as a suppressed exception, so that whoever shows the failure
 * shows it, too, and the failure itself stays as it was thrown.
 */
final class SinceLastGreenVerdict extends Throwable {

    private static final long serialVersionUID = 1;

    SinceLastGreenVerdict(String verdict) {
        super(verdict, null, false, false);
    }
}
