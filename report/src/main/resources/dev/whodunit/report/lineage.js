"use strict";
// Where a part of a shown value came from: on a click, or on Enter; Escape or the same again takes it away.
(async () => {
  if (!window.DecompressionStream) return;
  const data = await unpack("lineage");
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const made = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

  // Each way is a list of steps: a number is an index, a text is a field or a key.
  const ways = new WeakMap();
  const mark = (element, way) => {
    ways.set(element, way);
    element.classList.add("ask");
    if (element.tabIndex !== 0) element.tabIndex = -1;
  };
  const markJson = pre => {
    const text = pre.textContent;
    const parts = [];
    const open = [];
    let end = 0;
    const token = (word, at) => {
      const part = made("span", {textContent: word});
      part.setAttribute("role", "button");
      mark(part, open.map(each => each.step));
      parts.push(text.slice(end, at), part);
      end = at + word.length;
    };
    for (const {0: word, index: at} of text.matchAll(TOKENS)) {
      const inner = open.at(-1);
      if (word === "{") open.push({step: null});
      else if (word === "[") open.push({step: 0});
      else if (word === "}" || word === "]") open.pop();
      else if (word === ",") { if (inner) inner.step = inner.step === null || typeof inner.step === "string" ? null : inner.step + 1; }
      else if (word !== ":") {
        if (inner && inner.step === null) inner.step = read(word);
        token(word, at);
      }
    }
    pre.replaceChildren(...parts, text.slice(end));
  };
  const read = word => { try { return JSON.parse(word); } catch { return word; } };
  const markTable = table => {
    table.setAttribute("role", "grid");
    const heads = all("thead th", table);
    for (const row of table.tBodies[0].rows) {
      if (row.className === "space") continue;
      const index = Number(row.cells[0].textContent.slice(1, -1));
      [...row.cells].forEach((cell, at) => mark(cell, at === 0 || heads[at].className === "element" ? [index] : [index, heads[at].textContent]));
    }
    stopIn(table);
  };
  const stopIn = box => {
    if (!box.querySelector('.ask[tabindex="0"]')) box.querySelector(".ask")?.setAttribute("tabindex", "0");
  };
  const values = all(".value[data-artifact]");
  for (const value of values) {
    const role = value.querySelector(":scope > p");
    const type = role.querySelector("code");
    type.setAttribute("role", "button");
    mark(type, []);
    type.tabIndex = 0;
    all(":scope > pre:not(.differences)", value).forEach(pre => { markJson(pre); stopIn(pre); });
    all(":scope > .scrolls > table", value).forEach(markTable);
  }

  // As far as the way is known.
  const known = (artifact, way) => {
    let path = "";
    for (const step of way) {
      const names = typeof step === "number" ? [`[${step}]`] : [`.${step}`, `["${String(step).replaceAll('"', '\\"')}"]`];
      const next = names.map(name => path + name).find(name => name in artifact.parts);
      if (next === undefined) return {path, isAll: false};
      path = next;
    }
    return {path, isAll: true};
  };
  const written = way => way.map(step => typeof step === "number" ? `[${step}]` : `.${step}`).join("");
  const name = step => /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  const typed = way => way.map(step => typeof step === "number" ? `[${step}]` : name(step)).join("");
  const artifactOf = element => data.artifacts[element.closest(".value").dataset.artifact];

  const panel = made("aside", {id: "why", hidden: true});
  panel.setAttribute("aria-label", "Where it came from");
  panel.setAttribute("aria-live", "polite");
  document.body.append(panel);
  let asked = null;
  let answer = null;
  const isAsked = element => asked && element.closest(".value") === asked.value && written(ways.get(element) ?? []) === asked.way;

  const highlight = (element, isDecided) => {
    element?.classList.add("way");
    element?.classList.toggle("by-decision", isDecided);
  };
  const wantedIn = number => new Map([[answer.decidedParts, true], [answer.parts, false]].flatMap(([parts, isDecided]) =>
    parts.map(part => data.places[part]).filter(([artifact]) => artifact === number).map(([, path]) => [path, isDecided])));
  // A cell has all that is in it.
  const isDecided = (wanted, path, part) => {
    if (wanted.has(path) || part.tagName !== "TD") return wanted.get(path);
    const inside = [...wanted].filter(([inner]) => inner.startsWith(path) && ".[".includes(inner[path.length]));
    return inside.length ? inside.every(([, decided]) => decided) : undefined;
  };
  const highlightParts = value => { // those that are in view
    const wanted = wantedIn(Number(value.dataset.artifact));
    if (!wanted.size) return;
    const artifact = data.artifacts[value.dataset.artifact];
    if (wanted.has("")) highlight(value.querySelector(":scope > p"), wanted.get(""));
    for (const part of all(".ask", value)) {
      const way = ways.get(part) ?? [];
      const found = known(artifact, way);
      const path = found.isAll ? found.path : written(way);
      const decided = path ? isDecided(wanted, path, part) : undefined;
      if (decided !== undefined) highlight(part, decided);
    }
  };
  const highlightStages = () => {
    const on = new Map([...answer.decidedStages.map(stage => [`#stage-${stage}`, true]), ...answer.stages.map(stage => [`#stage-${stage}`, false])]);
    for (const box of all("svg .box")) {
      const id = box.getAttribute("href");
      if (on.has(id)) highlight(box, on.get(id)); else box.classList.add("off");
    }
    for (const arrow of all("svg .arrow")) {
      const isOn = on.has(`#${arrow.dataset.from}`) && on.has(`#${arrow.dataset.to}`);
      arrow.classList.add(isOn ? "way" : "off");
    }
    for (const [id, isDecided] of on) {
      const link = document.querySelector(`#stages > .scrolls > table a[href="${id}"]`);
      highlight(link?.closest("tr"), isDecided);
      highlight(document.querySelector(`${id} > summary`), isDecided);
    }
    return [...on.keys()].sort((one, other) => one.slice(7) - other.slice(7));
  };
  const leave = () => {
    for (const name of ["way", "by-decision", "off", "asked"]) all(`.${name}`).forEach(each => each.classList.remove(name));
    panel.hidden = true;
    asked = answer = null;
  };
  const uncover = element => {
    const covered = element.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (covered > 0) scrollBy({top: covered + 16});
  };
  // Further down in a long list the part may be out of view.
  const goToPart = id => {
    for (const value of all(`${id} > .value[data-artifact]`)) {
      const wanted = [...wantedIn(Number(value.dataset.artifact))].sort(([, one], [, other]) => one - other);
      const row = wanted.map(([path]) => /^\[(\d+)\]/.exec(path)).find(Boolean);
      const region = value.querySelector(":scope > .all-rows");
      if (!row || !region) continue;
      region.goTo(Number(row[1]), 0);
      uncover(value.querySelector(".ask.way") ?? region);
    }
  };
  const write = (artifact, way, {path, isAll}, stages) => {
    const quoted = `'${(artifact.name + typed(way)).replaceAll("'", "'\\''")}'`;
    const command = data.command && `${data.command} ${quoted}`;
    const lines = answer.lines.map(line => data.lines[line]);
    const links = stages.map(id => made("a", {href: id, textContent: document.querySelector(`${id} > summary > strong`)?.textContent ?? id}));
    links.forEach(link => link.addEventListener("click", () => setTimeout(() => answer && goToPart(link.hash), 100)));
    const close = made("button", {type: "button", textContent: "Close (Esc)"});
    close.addEventListener("click", leave);
    panel.replaceChildren(
      made("h2", {textContent: artifact.name + path + artifact.maker}), close,
      ...(links.length ? [made("p", {className: "stages"}, "Stages on the way: ", ...links)] : []),
      made("pre", {textContent: lines.join("\n"), tabIndex: 0}),
      ...(!isAll && artifact.parts && Object.keys(artifact.parts).length > 1 && command
        ? [made("p", {}, "Of this part alone: ", made("code", {textContent: command}))] : []),
      ...data.notes.map(note => made("p", {textContent: `Note: ${note}`})));
    panel.hidden = false;
  };
  const ask = element => {
    const isSame = isAsked(element);
    leave();
    if (isSame) return;
    const artifact = artifactOf(element);
    const way = ways.get(element) ?? [];
    const found = known(artifact, way);
    const number = artifact.parts[found.path];
    answer = number === undefined ? {lines: [], stages: [], decidedStages: [], parts: [], decidedParts: []} : data.answers[number];
    asked = {element, value: element.closest(".value"), way: written(way)};
    const stages = highlightStages();
    values.forEach(highlightParts);
    element.classList.add("asked");
    write(artifact, way, number === undefined ? {path: found.path, isAll: false} : found, stages);
    if (number === undefined) panel.querySelector("pre").textContent = "There is no room on this page for where this came from.";
    uncover(element);
  };

  document.addEventListener("click", event => {
    const element = event.target.closest?.(".ask");
    if (element && getSelection().isCollapsed) ask(element);
  });
  const step = (element, key) => {
    const table = element.closest("table");
    if (!table) {
      const parts = all(".ask", element.closest("pre") ?? element.parentElement);
      return parts[parts.indexOf(element) + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1)];
    }
    if (key === "ArrowLeft") return element.previousElementSibling;
    if (key === "ArrowRight") return element.nextElementSibling;
    const region = table.parentElement;
    const down = key === "ArrowDown" ? 1 : -1;
    if (region.goTo) {
      region.goTo(ways.get(element)[0] + down, element.cellIndex);
      return null;
    }
    const row = element.parentElement;
    return (down > 0 ? row.nextElementSibling : row.previousElementSibling)?.cells[element.cellIndex];
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && asked) {
      const back = asked.element;
      leave();
      back.focus();
      return;
    }
    const element = event.target.closest?.(".ask");
    if (!element) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      ask(element);
    } else if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = step(element, event.key);
      if (!next) return;
      element.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  });
  document.addEventListener("rows", event => {
    all("table", event.target).forEach(markTable);
    if (!answer || !event.target.matches("[data-artifact]")) return;
    highlightParts(event.target);
    all(".ask", event.target).filter(isAsked).forEach(element => element.classList.add("asked"));
  });
})();
