"use strict";
addEventListener("DOMContentLoaded", () => {
  const folds = document.getElementById("folds").dataset.folds.split(" ").map(text => {
    const [holder, last] = text.split("-").map(part => parseInt(part, 10));
    return {holder, last, shut: text.endsWith("!")};
  });

  const worst = ["changed", "contains", "removed", "added", "affected", "chance", "within", "same", "recorded"];
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const numberOf = id => parseInt(id.replace("stage-", ""), 10);
  const holds = (fold, number) => fold.holder < number && number <= fold.last;
  const foldOf = number => folds.find(fold => fold.holder === number);
  const around = number => folds.filter(fold => holds(fold, number)).sort((a, b) => b.holder - a.holder)[0];
  const seenAs = number => folds.filter(fold => fold.shut && holds(fold, number)).reduce((least, fold) => Math.min(least, fold.holder), number);

  const rows = new Map(), states = new Map(), buttons = new Map();
  const told = fold => {
    let state = worst.length - 1;
    for (let i = fold.holder + 1; i <= fold.last; i++) state = Math.min(state, worst.indexOf(states.get(i) ?? "recorded"));
    return `holds ${fold.last - fold.holder}: ${worst[state]}`;
  };

  const collect = () => {
    for (const link of all("#stages tbody a[href^='#stage-']")) {
      const number = numberOf(link.getAttribute("href").slice(1)), row = link.closest("tr");
      if (rows.has(number)) continue;
      rows.set(number, row);
      states.set(number, row.className);
    }
    for (const fold of folds) {
      const row = rows.get(fold.holder);
      if (!row || buttons.has(fold)) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "fold";
      button.addEventListener("click", () => { fold.shut = !fold.shut; show(); });
      row.querySelector("th").append(" ", button);
      buttons.set(fold, button);
    }
  };
  collect();
  // stages for which the page has no room come later
  addEventListener("stages-added", () => { collect(); show(); });

  const picture = document.querySelector("svg.picture");
  const make = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const boxes = all("svg.picture .box, svg.picture g.unrun").map(element => {
    const [x, y, width, height] = ["x", "y", "width", "height"].map(name => Number(element.querySelector("rect").getAttribute(name)));
    const number = numberOf(element.dataset.by ?? element.getAttribute("href").slice(1));
    const subtitle = all("text", element)[1];
    return {element, number, x, y, width, height, subtitle, text: subtitle.textContent, isStage: !element.dataset.by};
  });
  const stageBox = number => boxes.find(box => box.isStage && box.number === number);
  const arrows = all("svg.picture path[data-from]").map(element => ({
    element, from: numberOf(element.dataset.from), to: numberOf(element.dataset.to), isStage: element.classList.contains("arrow"),
    points: element.getAttribute("d").slice(1).split(" L").map(point => point.split(",").map(Number))
  }));
  const frame = picture?.getAttribute("viewBox").split(" ").map(Number);

  const toggles = new Map();
  for (const fold of folds) {
    const box = stageBox(fold.holder);
    if (!box) continue;
    const toggle = make("g", {class: "toggle", role: "button", tabindex: "0"});
    toggle.append(make("circle", {r: "12", fill: "#ffffff", stroke: "#57606a"}), make("path", {stroke: "#1f2328", "stroke-width": "2"}));
    toggle.addEventListener("click", () => { fold.shut = !fold.shut; show(); });
    toggle.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      fold.shut = !fold.shut;
      show();
    });
    box.element.after(toggle);
    toggles.set(fold, {toggle, box});
  }

  // What no box is beside any more is pressed together, so that lines keep their right angles.
  const press = (spans, gap) => {
    spans.sort((a, b) => a[0] - b[0]);
    const cuts = [];
    let end = spans[0][0];
    for (const [from, to] of spans) {
      if (from - end > gap) cuts.push([end, from]);
      end = Math.max(end, to);
    }
    return value => {
      const near = Math.min(Math.max(value, spans[0][0] - 8), end + 8);
      return cuts.reduce((at, [from, to]) =>
        at - (near <= from ? 0 : (Math.min(near, to) - from) * (1 - gap / (to - from))), near - spans[0][0]);
    };
  };

  const draw = () => {
    if (!picture) return;
    const isHidden = box => seenAs(box.number) !== box.number;
    const seen = boxes.filter(box => !isHidden(box));
    const isWhole = folds.every(fold => !fold.shut);
    const toX = isWhole ? value => value : press(seen.map(box => [box.x, box.x + box.width]), 40);
    const toY = isWhole ? value => value : press(seen.map(box => [box.y - 18, box.y + box.height]), 36);
    for (const box of boxes) {
      const fold = box.isStage && foldOf(box.number);
      box.element.classList.toggle("folded", isHidden(box));
      box.element.setAttribute("transform", `translate(${toX(box.x) - box.x},${toY(box.y) - box.y})`);
      box.subtitle.textContent = fold && fold.shut ? told(fold) : box.text;
    }
    drawArrows(toX, toY);
    for (const [fold, {toggle, box}] of toggles) {
      toggle.classList.toggle("folded", isHidden(box));
      toggle.setAttribute("transform", `translate(${toX(box.x)},${toY(box.y)})`);
      toggle.lastChild.setAttribute("d", fold.shut ? "M-6,0H6M0,-6V6" : "M-6,0H6");
      toggle.setAttribute("aria-expanded", String(!fold.shut));
      toggle.setAttribute("aria-label", `${rows.get(fold.holder)?.querySelector("a").textContent ?? ""} ${told(fold)}`);
    }
    const right = Math.max(...seen.map(box => toX(box.x) + box.width)), low = Math.max(...seen.map(box => toY(box.y) + box.height));
    const [width, height] = isWhole ? frame.slice(2) : [right + 34, low + 20];
    picture.setAttribute("viewBox", `${isWhole ? frame[0] : -17} ${frame[1]} ${width} ${height}`);
    picture.setAttribute("width", width);
    picture.setAttribute("height", height);
  };

  const drawArrows = (toX, toY) => {
    const drawn = new Set();
    for (const arrow of arrows) {
      const from = seenAs(arrow.from), to = arrow.isStage ? seenAs(arrow.to) : arrow.to;
      const isMoved = from !== arrow.from || (arrow.isStage && to !== arrow.to);
      const key = `${from}-${to}`;
      const isHidden = arrow.isStage ? from === to || drawn.has(key) : isMoved;
      if (!isHidden && arrow.isStage) drawn.add(key);
      arrow.element.classList.toggle("folded", isHidden);
      const [start, end] = [stageBox(from), stageBox(to)];
      if (isMoved && arrow.isStage && start && end) {
        const [x, y, toLeft, toTop] = [toX(start.x) + start.width / 2, toY(start.y) + start.height, toX(end.x) + end.width / 2, toY(end.y)];
        arrow.element.setAttribute("d", `M${x},${y} V${(y + toTop) / 2} H${toLeft} V${toTop}`);
      } else {
        arrow.element.setAttribute("d", "M" + arrow.points.map(([x, y]) => `${toX(x)},${toY(y)}`).join(" L"));
      }
    }
  };

  const show = () => {
    for (const [number, row] of rows) row.classList.toggle("folded", seenAs(number) !== number);
    for (const stage of all("details.stage")) {
      const number = numberOf(stage.id);
      stage.classList.toggle("folded", seenAs(number) !== number);
    }
    for (const [fold, button] of buttons) {
      button.textContent = (fold.shut ? "▸ " : "▾ ") + told(fold);
      button.setAttribute("aria-expanded", String(!fold.shut));
    }
    draw();
    whole.textContent = folds.some(fold => fold.shut) ? "Unfold all" : "Fold all";
  };

  const setAll = shut => { for (const fold of folds) fold.shut = shut; show(); };
  const turnAll = () => setAll(folds.every(fold => !fold.shut));
  const whole = document.createElement("button");
  whole.type = "button";
  whole.title = "f";
  whole.addEventListener("click", turnAll);
  document.querySelector(".tools")?.append(whole);

  const opened = number => {
    for (const fold of folds) if (holds(fold, number)) fold.shut = false;
    show();
  };
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.matches("details.stage") || seenAs(numberOf(target.id)) === numberOf(target.id)) return;
    opened(numberOf(target.id));
    target.scrollIntoView({block: "nearest"});
  };
  addEventListener("hashchange", reveal);

  // As in a tree: to the left shuts or goes out, to the right opens or goes in.
  const walk = (event, number, focus) => {
    const fold = foldOf(number), outer = around(number);
    if (event.key === "ArrowLeft" && fold && !fold.shut) fold.shut = true;
    else if (event.key === "ArrowRight" && fold?.shut) fold.shut = false;
    else if (event.key === "ArrowLeft" && outer) { event.preventDefault(); return focus(outer.holder); }
    else if (event.key === "ArrowRight" && fold) { event.preventDefault(); return focus(number + 1); }
    else return;
    event.preventDefault();
    show();
  };
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    if (event.key === "f") { event.preventDefault(); turnAll(); return; }
    const link = event.target.closest("a[href^='#stage-'], details.stage > summary");
    if (!link || !event.key.startsWith("Arrow")) return;
    const number = numberOf(link.tagName === "SUMMARY" ? link.parentElement.id : link.getAttribute("href").slice(1));
    const places = {
      SUMMARY: other => document.querySelector(`#stage-${other} > summary`),
      a: other => stageBox(other)?.element,
      A: other => rows.get(other)?.querySelector("a")
    };
    walk(event, number, other => places[link.tagName](other)?.focus());
  });

  // What is looked for, and what is printed, is all there.
  let kept;
  const whileWhole = isWhole => {
    if (isWhole) {
      kept ??= folds.map(fold => fold.shut);
      setAll(false);
    } else if (kept) {
      folds.forEach((fold, index) => { fold.shut = kept[index]; });
      kept = undefined;
      show();
    }
  };
  const search = document.querySelector(".tools input");
  search?.addEventListener("input", () => whileWhole(search.value !== ""));
  search?.addEventListener("keydown", event => { if (event.key === "Escape") whileWhole(false); });
  addEventListener("beforeprint", () => whileWhole(true));
  addEventListener("afterprint", () => whileWhole(Boolean(search?.value)));

  show();
  const hot = boxes.find(box => box.element.classList.contains("changed")), view = picture?.closest(".scrolls");
  if (hot) view.scrollLeft = hot.element.getBoundingClientRect().left - picture.getBoundingClientRect().left - view.clientWidth / 3;
  reveal();
});
