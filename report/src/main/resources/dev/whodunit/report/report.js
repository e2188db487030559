"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

  const reveal = id => {
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView({block: "nearest"});
  };
  addEventListener("hashchange", () => reveal(location.hash.slice(1)));
  reveal(location.hash.slice(1));

  const themes = ["", "dark", "light"];
  const tools = document.createElement("div");
  tools.className = "tools";
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = "Search (/)";
  search.setAttribute("aria-label", "Search stages and tests");
  const theme = document.createElement("button");
  theme.type = "button";
  theme.textContent = "Theme";
  theme.addEventListener("click", () => {
    const next = themes[(themes.indexOf(root.dataset.theme ?? "") + 1) % themes.length];
    if (next) root.dataset.theme = next; else delete root.dataset.theme;
  });
  tools.append(search, theme);
  document.querySelector("header")?.append(tools);

  const found = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = text => words.every(word => text.toLowerCase().includes(word));
    for (const row of all("#stages > .scrolls > table > tbody > tr, #tests tbody tr")) row.hidden = !fits(row.textContent);
    for (const stage of all("details.stage")) stage.hidden = !fits(stage.textContent);
    for (const box of all("svg .box, svg g.unrun")) box.classList.toggle("faded", !fits(box.textContent));
  };
  search.addEventListener("input", found);

  const hot = document.querySelector("svg .box.changed"), view = hot?.closest(".scrolls");
  if (view) view.scrollLeft = hot.getBoundingClientRect().left - view.getBoundingClientRect().left - view.clientWidth / 2;

  const near = (box, on) => {
    const id = box.getAttribute("href").slice(1);
    for (const arrow of all("svg .arrow")) {
      const touches = arrow.dataset.from === id || arrow.dataset.to === id;
      arrow.classList.toggle("faded", on && !touches);
    }
  };
  for (const box of all("svg .box")) {
    for (const [event, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
      box.addEventListener(event, () => near(box, on));
    }
  }

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, textarea");
    if (event.key === "/" && !typing) { search.focus(); event.preventDefault(); }
    if (event.key === "Escape" && event.target === search) { search.value = ""; found(); search.blur(); }
    if ((event.key === "j" || event.key === "k") && !typing) {
      const stages = all("details.stage").filter(stage => stage.offsetParent);
      const at = stages.findIndex(stage => stage.contains(document.activeElement));
      const next = stages[Math.min(stages.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
      next?.querySelector("summary").focus();
    }
  });
})();
