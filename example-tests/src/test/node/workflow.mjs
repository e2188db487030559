// Reads a workflow of GitHub Actions with GitHub's own parser, and prints its jobs as JSON; what is wrong in it ends this with 1.
import { readFileSync } from "node:fs";
import { register } from "node:module";

// The parser imports JSON as if a bundler did it.
const asBundlersDo = "export const load = (url, context, next) =>"
  + " next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);";
register(`data:text/javascript,${encodeURIComponent(asBundlersDo)}`);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

const [file] = process.argv.slice(2);
const { context, value } = parseWorkflow(
  { name: file, content: readFileSync(file, "utf8") }, new NoOperationTraceWriter());
const wrong = () => context.errors.getErrors().map(error => error.message);
const { jobs } = value && wrong().length === 0 ? await convertWorkflowTemplate(context, value) : { jobs: [] };
if (wrong().length > 0) {
  console.error(wrong().join("\n"));
  process.exitCode = 1;
} else {
  console.log(JSON.stringify(jobs));
}
