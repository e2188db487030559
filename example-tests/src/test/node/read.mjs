// Reads the files that it is given, and ends with 1 and a message for each that cannot be read:
// *.dot by Graphviz, *.mmd by Mermaid's own parser.
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  try {
    if (file.endsWith(".dot")) {
      // A new one for each file: what a drawing leaves behind must not touch the next one.
      Graphviz.unload();
      const graphviz = await Graphviz.load();
      const drawing = graphviz.layout(text, "svg", "dot");
      console.log(`${file}: ${drawing.split('class="node"').length - 1} nodes, ${drawing.split('class="edge"').length - 1} edges`);
    } else {
      const { diagramType } = await mermaid.parse(text);
      const chart = await mermaid.mermaidAPI.getDiagramFromText(text);
      console.log(`${file}: ${diagramType}, ${chart.db.getVertices().size} nodes, ${chart.db.getEdges().length} edges`);
    }
  } catch (refused) {
    console.error(`${file}: ${refused?.message ?? refused}`);
    process.exitCode = 1;
  }
}
