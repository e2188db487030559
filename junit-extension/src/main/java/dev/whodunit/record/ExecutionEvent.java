package dev.whodunit.record;

import org.jspecify.annotations.Nullable;

/**
 * What an open execution is told, with a value that is an object or a {@linkplain Primitive primitive}. They are constants, so that
 * no object is made for an event.
 */
@FunctionalInterface
interface ExecutionEvent {

    ExecutionEvent RECEIVER = (execution, value, type, bits) -> execution.receiver(value);
    ExecutionEvent ARGUMENT = (execution, value, type, bits) -> execution.argument(value);
    ExecutionEvent PRIMITIVE_ARGUMENT = (execution, value, type, bits) -> execution.argument(type, bits);
    ExecutionEvent RESULT = (execution, value, type, bits) -> execution.returnValue(value);
    ExecutionEvent PRIMITIVE_RESULT = (execution, value, type, bits) -> execution.returnPrimitive(type, bits);
    ExecutionEvent NO_RESULT = (execution, value, type, bits) -> execution.returnNothing();
    ExecutionEvent FAILURE = (execution, value, type, bits) -> execution.fail((Throwable) value);

    /** Tells the execution. */
    void tell(Execution execution, @Nullable Object value, char type, long bits);
}
