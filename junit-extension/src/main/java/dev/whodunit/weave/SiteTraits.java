package dev.whodunit.weave;

import dev.whodunit.map.SideEffects;

/** What woven code says about a library call beside its number: bits that the recorder reads. */
public final class SiteTraits {

    /** The call has no receiver: a static method or a constructor. */
    public static final int WITHOUT_RECEIVER = 1;

    /** The call may change its receiver or arguments, so their state afterwards is of interest. */
    public static final int MAY_CHANGE = 2;

    /** The call is one of an interface in scope; whether the callee notes itself shows only when it is made. */
    public static final int UNSURE = 8;

    /** The call only returns a field of its receiver, a class in scope; the receiver itself is of no interest. */
    public static final int GETTER = 4;

    private SiteTraits() {}

    static int of(boolean withoutReceiver, String method, String descriptor) {
        boolean mayChange = SideEffects.mayChange(method, descriptor);
        return (withoutReceiver ? WITHOUT_RECEIVER : 0) | (mayChange ? MAY_CHANGE : 0);
    }
}
