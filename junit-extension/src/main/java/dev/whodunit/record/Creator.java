package dev.whodunit.record;

/**
 * Where a lambda or method reference was created.
 *
 * @param invocation the execution that created it
 * @param site the site of its creation
 * @param sequence position of the creation among the events of that execution
 */
record Creator(RecordedInvocation invocation, int site, int sequence) {}
