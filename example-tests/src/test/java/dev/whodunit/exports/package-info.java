/**
 * What is exported of real runs, read by programs that others wrote: Graphviz, Mermaid, JGraphT, ProvToolbox, OpenLineage's client, and
 * the messages of OpenTelemetry's protocol.
 *
 * <p>Start reading at {@code RealRun}, which records the runs.
 */
package dev.whodunit.exports;
