package dev.whodunit.canonical;

import java.lang.reflect.Constructor;
import java.util.List;

/** The classes of the pipeline, of which objects may be made. */
public interface KnownClasses {

    /** All of them, in any order; looking at them initialises none. */
    List<Class<?>> all();

    /** Whether a constructor is one of theirs that may run without anyone noticing, and so may what its object is asked. */
    boolean mayCall(Constructor<?> constructor);

    /** Whether the constants of an enum may be fetched without anyone noticing. */
    boolean mayInitialise(Class<?> type);
}
