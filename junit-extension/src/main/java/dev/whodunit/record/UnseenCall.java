package dev.whodunit.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call through an interface of the scope. Only when it ends is it known whether the code behind it was woven, and has
 * noted itself, or is a proxy, a test double, or a getter.
 *
 * @param site the site of the call
 * @param traits what is known of the site
 * @param operands the receiver and the arguments
 */
record UnseenCall(int site, int traits, List<@Nullable Object> operands) {

    UnseenCall(int site, int traits) {
        this(site, traits, new ArrayList<>(4));
    }
}
