"use strict";
// All rows of a list: only those in view are in the page, and blocks of them are unpacked when they come into view.
(() => {
  if (!window.DecompressionStream) return;
  const lists = JSON.parse(document.getElementById("rows").textContent);
  const TALLEST = 30_000_000; // browsers have a limit
  const AROUND = 10;
  const blocks = new Map();
  const made = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const block = (list, number) => {
    const id = `rows-${list}-${number}`;
    if (!blocks.has(id)) {
      const entry = {};
      entry.loaded = unpack(id).then(columns => { entry.columns = columns; });
      blocks.set(id, entry);
    }
    return blocks.get(id);
  };

  const view = (value, number, list) => {
    const isAsked = value.hasAttribute("data-artifact");
    const first = value.querySelector(":scope > .scrolls, :scope > pre:not(.differences)");
    const numeric = list.columns.map((name, at) => first.querySelector(`tbody tr td:nth-of-type(${at + 1})`)?.classList.contains("size"));
    const inPage = new Set(list.blocks);
    const different = new Set(list.different);
    const region = made("div", {className: "scrolls all-rows", tabIndex: 0});
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", `All ${list.size.toLocaleString("en")} rows`);
    const heads = list.columns.map(name => made("th", {scope: "col", textContent: name || "element", className: name ? "" : "element"}));
    const corner = made("th", {scope: "col"});
    corner.setAttribute("aria-label", "row");
    const body = made("tbody", {});
    const table = made("table", {className: "rows"}, made("thead", {}, made("tr", {ariaRowIndex: 1}, corner, ...heads)), body);
    table.setAttribute("aria-rowcount", list.size + 1);
    if (isAsked) table.setAttribute("role", "grid");
    region.append(table);
    let height = 27, here = -1, stop = {row: 0, at: 0};

    const cells = at => {
      const of = Math.floor(at / list.block);
      if (!inPage.has(of)) return ["not in this page; the command show has it"];
      const columns = block(number, of).columns;
      return columns ? columns.map(column => column[at % list.block]) : ["…"];
    };
    const row = at => {
      const head = made("th", {scope: "row", textContent: `[${at}]`});
      const line = made("tr", {className: (at === here ? "here " : "") + (different.has(at) ? "different" : "")}, head);
      line.setAttribute("aria-rowindex", at + 2);
      if (at === here) line.setAttribute("aria-current", "true");
      cells(at).forEach((text, i) => line.append(made("td", {textContent: text, className: numeric[i] ? "size" : "text"})));
      if (isAsked) for (const [i, cell] of [...line.cells].entries()) {
        cell.classList.add("ask");
        cell.tabIndex = at === stop.row && i === stop.at ? 0 : -1;
      }
      return line;
    };
    const space = pixels => {
      const cell = made("td", {colSpan: list.columns.length + 1});
      cell.style.height = `${pixels}px`;
      const line = made("tr", {className: "space"}, cell);
      line.setAttribute("aria-hidden", "true");
      return line;
    };
    const scale = () => Math.min(1, TALLEST / (list.size * height));

    const render = () => {
      const step = height * scale();
      const top = Math.floor(region.scrollTop / step);
      const from = Math.max(0, top - AROUND);
      const to = Math.min(list.size, top + Math.ceil(region.clientHeight / height) + AROUND);
      if (stop.row < from || stop.row >= to) stop = {row: Math.min(top, list.size - 1), at: 0};
      const isFocused = body.contains(document.activeElement);
      const lines = [];
      for (let at = from; at < to; at++) lines.push(row(at));
      body.replaceChildren(space(from * step), ...lines, space(Math.max(0, list.size * step - from * step - lines.length * height)));
      heads.forEach(head => { head.style.minWidth = `${Math.max(parseFloat(head.style.minWidth) || 0, head.offsetWidth)}px`; });
      if (isFocused) body.querySelector('[tabindex="0"]')?.focus({preventScroll: true});
      value.dispatchEvent(new CustomEvent("rows", {bubbles: true}));
      const waiting = [];
      for (let of = Math.floor(from / list.block); of * list.block < to; of++) {
        if (inPage.has(of) && !block(number, of).columns) waiting.push(block(number, of).loaded);
      }
      if (waiting.length) Promise.all(waiting).then(render);
    };

    const status = made("span", {});
    status.setAttribute("role", "status");
    const go = at => {
      here = Math.max(0, Math.min(list.size - 1, at));
      stop = {row: here, at: 0};
      region.scrollTop = Math.max(0, here * height * scale() - region.clientHeight / 3);
      render();
      status.textContent = `row ${here.toLocaleString("en")} of ${list.size.toLocaleString("en")}`
        + (different.has(here) ? `, difference ${list.different.indexOf(here) + 1} of ${list.different.length}` : "");
    };
    region.goTo = (at, column) => {
      stop = {row: Math.max(0, Math.min(list.size - 1, at)), at: column};
      const place = stop.row * height * scale();
      if (place < region.scrollTop) region.scrollTop = place;
      if (place + 3 * height > region.scrollTop + region.clientHeight) region.scrollTop = place + 3 * height - region.clientHeight;
      render();
      body.querySelector('[tabindex="0"]')?.focus({preventScroll: true});
    };

    const input = made("input", {type: "number", min: 0, max: list.size - 1, value: 0});
    const finder = made("form", {className: "finder"}, made("label", {}, "Row ", input), made("button", {textContent: "Go"}));
    finder.addEventListener("submit", event => { event.preventDefault(); go(Number(input.value)); });
    if (list.different.length) {
      const next = made("button", {type: "button", textContent: "Next difference", className: "next"});
      next.addEventListener("click", () => go(list.different.find(at => at > here) ?? list.different[0]));
      finder.append(next);
    }
    finder.append(status);
    first.replaceWith(finder, region);
    value.querySelector(":scope > .rest")?.remove();
    let drawing = false;
    region.addEventListener("scroll", () => {
      if (drawing) return;
      drawing = true;
      requestAnimationFrame(() => { drawing = false; render(); });
    });
    render();
    height = body.rows[1]?.getBoundingClientRect().height || height;
    render();
  };

  const open = stage => {
    for (const value of stage.querySelectorAll(".value[data-rows]")) {
      const number = Number(value.dataset.rows);
      value.removeAttribute("data-rows");
      if (lists[number].blocks.length) view(value, number, lists[number]);
    }
  };
  document.addEventListener("toggle", event => { if (event.target.open) open(event.target); }, true);
  requestAnimationFrame(() => document.querySelectorAll("details.stage[open]").forEach(open));
})();
