// Asks in Chromium where an element came from that a stage has made, with the mouse and with the keyboard, and prints what there was to see.
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [, , file, name, text] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const seen = { errors: [], violations: {} };
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
page.on("pageerror", error => seen.errors.push(String(error)));
page.on("console", message => message.type() === "error" && seen.errors.push(message.text()));
await page.goto(pathToFileURL(file).href);
await page.waitForSelector("#why", { state: "attached" });

const stage = await page.evaluate(wanted => {
  const found = [...document.querySelectorAll("details.stage")].find(each => each.querySelector("strong").textContent === wanted);
  found.open = true;
  return found.id;
}, name);
// the role says that it is what the stage made, and not what it was given
const made = page.locator(`#${stage} > .value`, { has: page.locator(".role", { hasText: "made" }) });
const part = made.locator("td.ask", { hasText: text }).first();
const answer = () => page.evaluate(() => {
  const texts = selector => [...document.querySelectorAll(selector)].map(each => each.textContent);
  const panel = document.getElementById("why");
  return {
    shown: !panel.hidden,
    title: panel.querySelector("h2")?.textContent ?? "",
    lines: panel.querySelector("pre")?.textContent ?? "",
    notes: [...panel.querySelectorAll("p")].map(each => each.textContent),
    boxes: texts("svg .box.way text:first-of-type"),
    rows: texts("#stages > .scrolls > table tr.way th"),
    data: texts("#stages > .scrolls > table tr.way:not(.by-decision) th"),
    parts: [...document.querySelectorAll(".value td.way:not(.by-decision)")].map(cell =>
      `${cell.parentElement.cells[0].textContent}.${cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent}`),
    asked: texts(".asked")
  };
});
await part.click();
seen.clicked = await answer();
await page.addScriptTag({ content: axe });
for (const scheme of ["light", "dark"]) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForTimeout(200);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  seen.violations[scheme] = violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).slice(0, 3).join(" ")}`);
}
await page.locator("#why .stages a", { hasText: "customers" }).click();
await page.waitForTimeout(400);
seen.followedLink = await answer();
await part.click();
seen.again = await answer();

await made.locator("table, pre:not(.differences)").first().locator('.ask[tabindex="0"]').first().focus();
await page.keyboard.press("ArrowRight");
await page.keyboard.press("Enter");
seen.entered = await answer();
await page.keyboard.press("Escape");
seen.escaped = await answer();
seen.focused = await page.evaluate(() => document.activeElement.classList.contains("ask"));
await browser.close();
console.log(JSON.stringify(seen, null, 1));
