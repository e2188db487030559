// Opens the page that it is given in Chromium, uses it as a person would, and prints as JSON what there was to see.
import { chromium } from "playwright-core";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const file = process.argv[2];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const seen = { errors: [], requests: [], violations: {} };

const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: false });
const page = await context.newPage();
page.on("pageerror", error => seen.errors.push(String(error)));
page.on("console", message => message.type() === "error" && seen.errors.push(message.text()));
page.on("request", request => seen.requests.push(request.url().replace(/^file:.*\//, "")));
page.on("dialog", dialog => { seen.errors.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
await page.goto(pathToFileURL(file).href);

const isOnFirstScreen = selector => page.evaluate(wanted => {
  const found = document.querySelector(wanted)?.getBoundingClientRect();
  return Boolean(found) && found.top >= 0 && found.top < innerHeight * 0.75;
}, selector);
seen.culpritOnFirstScreen = await isOnFirstScreen("article.culprit");
seen.headline = (await page.locator("h2").first().textContent()).trim();

seen.arrows = await page.evaluate(() => [...document.querySelectorAll("svg .arrow")].map(arrow =>
  [arrow.dataset.from, arrow.dataset.to].map(id => document.querySelector(`svg a[href="#${id}"] text`).textContent).join(" → ")));

const changed = page.locator("svg a.box.changed");
seen.changedBoxes = await changed.count();
if (seen.changedBoxes > 0) {
  const target = (await changed.first().getAttribute("href")).slice(1);
  await page.evaluate(id => { document.getElementById(id).open = false; }, target);
  await changed.first().click();
  seen.clickOpens = await page.waitForFunction(id => document.getElementById(id).open, target, { timeout: 10_000 })
    .then(() => true, () => false);
}

const visibleRows = () => page.locator("#stages > .scrolls > table > tbody > tr:visible, #tests tbody tr:visible").count();
seen.rows = await visibleRows();
await page.keyboard.press("Escape");
await page.evaluate(() => document.activeElement.blur());
await page.keyboard.press("/");
await page.keyboard.type("nothing has this name");
seen.rowsFoundOfNothing = await visibleRows();
await page.keyboard.press("Escape");
seen.rowsAfterEscape = await visibleRows();
await page.keyboard.press("j");
seen.keyFocuses = await page.evaluate(() => document.activeElement.tagName);

const told = selector => page.evaluate(wanted => [...document.querySelectorAll(wanted)].map(row =>
  [...row.cells].map(cell => cell.textContent).filter(Boolean).join(" | ")), selector);
seen.numbers = await told("details.stage.changed table.charts tbody tr");
seen.threads = await told("#threads details:not([open]) tbody tr");

// Folds what stands inside the first stage that has something, by mouse and by keyboard.
const fold = page.locator("#stages button.fold").first();
if (await fold.count() > 0) {
  const holder = page.locator("#stages tr", { has: page.locator("button.fold") }).first().locator("a");
  const box = page.locator(`svg a.box[href="${await holder.getAttribute("href")}"]`);
  const shown = async () => ({
    rows: await visibleRows(), boxes: await page.locator("svg a.box:visible").count(),
    arrows: await page.locator("svg .arrow:not(.folded)").count(), changed: await changed.first().isVisible(),
    button: await fold.textContent(), box: await box.textContent(), height: Number(await page.locator("svg.picture").getAttribute("height"))
  });
  seen.folding = { asOpened: await shown() };
  await fold.click();
  seen.folding.clicked = await shown();
  await box.focus();
  await page.keyboard.press("ArrowRight");
  seen.folding.toTheRight = await shown();
  await page.keyboard.press("ArrowRight");
  seen.folding.entered = await page.evaluate(() => document.activeElement.querySelector("text").textContent);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.locator("svg .toggle:visible").first().focus();
  await page.keyboard.press("Enter");
  seen.folding.toggled = await shown();
  await page.keyboard.press("f");
  seen.folding.allUnfolded = await shown();
  await page.keyboard.press("f");
  seen.folding.allFolded = await shown();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  seen.folding.printed = await shown();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.evaluate(id => { location.hash = ""; location.hash = id; }, (await changed.first().getAttribute("href")).slice(1));
  await page.waitForTimeout(50);
  seen.folding.revealed = await shown();
}

const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await page.addScriptTag({ content: axe });
for (const scheme of ["light", "dark"]) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForTimeout(200);
  seen[scheme] = await ground();
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  seen.violations[scheme] = violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).slice(0, 3).join(" ")}`);
}

// As Jenkins shows it: no script, no style that is inside the page.
const server = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy",
    "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';");
  response.end(readFileSync(file));
}).listen(0, "127.0.0.1");
const blocked = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await blocked.goto(`http://127.0.0.1:${server.address().port}/`);
seen.blocked = {
  scripted: await blocked.evaluate(() => document.documentElement.classList.contains("scripted")),
  text: (await blocked.locator("main").innerText()).slice(0, 2000),
  picture: await blocked.evaluate(() => {
    const box = document.querySelector("svg .box.changed rect") ?? document.querySelector("svg .box rect");
    return box ? [box.getBoundingClientRect().width > 50, getComputedStyle(box).strokeWidth] : [];
  })
};
server.close();
await browser.close();
console.log(JSON.stringify(seen, null, 1));
