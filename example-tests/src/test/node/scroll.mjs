// Uses a page of many stages and many rows in Chromium, and prints what there was to see.
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [, , file, row, stage] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const seen = { errors: [] };
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
page.on("pageerror", error => seen.errors.push(String(error)));
page.on("console", message => message.type() === "error" && seen.errors.push(message.text()));
await page.goto(pathToFileURL(file).href);

await page.waitForFunction(() => document.documentElement.dataset.stages === "all");
const rowsOfTable = () => page.locator("#stages > .scrolls > table > tbody > tr:visible").count();
seen.folded = await rowsOfTable();
await page.keyboard.press("f");
seen.stages = await rowsOfTable();
await page.keyboard.press("/");
await page.keyboard.type(stage);
seen.found = await rowsOfTable();
await page.keyboard.press("Escape");
await page.keyboard.press("j");
seen.focused = await page.evaluate(() => document.activeElement.tagName);
await page.evaluate(name => {
  location.hash = [...document.querySelectorAll("#stages > .scrolls > table a")].find(link => link.textContent === name).hash;
}, stage);
const below = page.locator("details.stage[open]", { has: page.locator("strong", { hasText: stage }) }).first();
await below.waitFor();
seen.opened = await below.innerText();

const rows = page.locator(".all-rows").first();
const here = () => page.locator(".all-rows tr.here").first();
await page.locator(".finder input").first().fill(row);
await page.locator(".finder button").first().click();
const isThere = number => page.waitForFunction(id => document.querySelector(".all-rows tr.here td")?.textContent === id, number);
await isThere(row);
seen.row = await here().locator("td").allTextContents();
seen.index = await here().getAttribute("aria-rowindex");
seen.count = await rows.locator("table").getAttribute("aria-rowcount");
seen.drawn = await rows.locator("tbody tr").count();
await page.locator(".next").first().click();
await page.waitForFunction(() => document.querySelector(".all-rows tr.here")?.classList.contains("different"));
seen.different = await here().locator("th").textContent();
seen.status = await page.locator(".finder [role=status]").first().textContent();
await rows.focus();
await page.keyboard.press("End");
await page.waitForFunction(() => {
  const last = [...document.querySelectorAll(".all-rows tbody tr:not(.space)")].at(-1);
  return Number(last.getAttribute("aria-rowindex")) === Number(last.closest("table").getAttribute("aria-rowcount")) && last.cells[1].textContent !== "…";
});
seen.last = await rows.locator("tbody tr:not(.space)").last().locator("td").allTextContents();
await browser.close();
console.log(JSON.stringify(seen, null, 1));
