/**
 * The questions of the command line as tools of an MCP server.
 *
 * <p>A tool is what its command is, and nothing else: this package asks nothing of recordings itself. Only it knows MCP. Start reading at
 * {@link dev.whodunit.mcp.CommandTool}.
 */
@NullMarked
package dev.whodunit.mcp;

import org.jspecify.annotations.NullMarked;
