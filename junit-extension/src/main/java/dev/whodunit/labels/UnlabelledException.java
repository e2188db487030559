package dev.whodunit.labels;

/** A method cannot be woven so that its values have labels, and has to be left as it is. */
public final class UnlabelledException extends Exception {

    private static final long serialVersionUID = 1;

    UnlabelledException(String owner, String method, String reason) {
        super(owner.replace('/', '.') + "." + method + " is not followed: " + reason + ".");
    }
}
