"use strict";
// The stages for which the page has no room are put between the others.
(async () => {
  if (!window.DecompressionStream) return;
  const stages = await unpack("stages-packed");
  const section = document.getElementById("stages");
  const table = section.querySelector(":scope > .scrolls > table > tbody");
  const made = (tag, text, name) => Object.assign(document.createElement(tag), {textContent: text, className: name ?? ""});

  const row = ([number, word, depth, name, type, size, maker, location]) => {
    const line = made("tr", "", word);
    const link = Object.assign(made("a", name), {href: `#stage-${number}`});
    const head = made("th", "", `depth-${depth}`);
    head.scope = "row";
    head.append(link);
    line.append(made("td", word, "status"), head, made("td", type), made("td", size, "size"), made("td", maker), made("td", location));
    return line;
  };

  const texts = new Map();
  const details = ([number, word, , name, , , maker, location, told]) => {
    const stage = made("details", "", `stage packed ${word}`);
    stage.id = `stage-${number}`;
    const summary = made("summary", "");
    summary.append(made("strong", name), ` ${maker}${location ? ` in ${location}` : ""}`);
    stage.append(summary);
    texts.set(stage, told);
    return stage;
  };
  document.addEventListener("toggle", event => {
    const told = texts.get(event.target);
    if (!told) return;
    texts.delete(event.target);
    event.target.append(...told.map(text => made("p", text)));
  }, true);

  const merge = (parent, existing, numberOf, make) => {
    let at = 0;
    for (const there of [...existing, null]) {
      const between = document.createDocumentFragment();
      const end = there ? numberOf(there) : Infinity;
      while (at < stages.length && stages[at][0] < end) between.append(make(stages[at++]));
      parent.insertBefore(between, there);
    }
  };
  merge(table, table.rows, line => Number(line.querySelector("a").hash.slice(7)), row);
  merge(section, section.querySelectorAll(":scope > details.stage"), stage => Number(stage.id.slice(6)), details);
  section.querySelector(":scope > .rest")?.remove();
  if (location.hash) dispatchEvent(new Event("hashchange"));
  dispatchEvent(new Event("stages-added"));
  document.documentElement.dataset.stages = "all";
})();
