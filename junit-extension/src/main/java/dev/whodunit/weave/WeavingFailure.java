package dev.whodunit.weave;

/**
 * A class or method in scope that is not traced.
 *
 * @param className binary name
 * @param method name and descriptor, or {@code ""} for the whole class
 * @param reason why, as part of a sentence
 */
public record WeavingFailure(String className, String method, String reason) {

    /** One sentence for a report. */
    public String message() {
        String what = method.isEmpty() ? className : className + "." + method;
        return what + " is not traced: " + reason + ". Its callers and callees still are.";
    }
}
