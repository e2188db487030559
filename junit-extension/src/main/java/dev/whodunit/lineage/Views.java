package dev.whodunit.lineage;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Objects of the JDK that show what another one holds, so that what is written through them is written there. */
final class Views {

    private Views() {}

    static boolean isView(Object value) {
        boolean isCollection = value instanceof Collection || value instanceof Map;
        return value instanceof Map.Entry
                || value instanceof Iterator
                || (isCollection && !JdkObjects.isReadable(value));
    }
}
