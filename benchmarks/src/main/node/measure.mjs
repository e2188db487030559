// Opens the page of a large run in Chromium, uses it, and prints how long each takes until it is drawn.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , file, packages] = process.argv;
const { chromium } = createRequire(pathToFileURL(`${packages}/`))("playwright-core");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
page.on("pageerror", error => { console.error(String(error)); process.exitCode = 1; });

await page.goto(pathToFileURL(file).href);
await page.waitForFunction(() => document.documentElement.dataset.stages === "all");
const opened = await page.evaluate(() => [performance.getEntriesByName("first-contentful-paint")[0].startTime, performance.getEntriesByType("navigation")[0].loadEventEnd]);
console.log(`first paint: ${Math.round(opened[0])} ms; loaded: ${Math.round(opened[1])} ms`);
console.log(`stages: ${await page.locator("#stages > .scrolls > table > tbody > tr").count()}`);

// In the page itself, since what drives the browser takes time of its own.
const time = async (what, act) => {
  const taken = await page.evaluate(`(async () => {
    const until = async is => { while (!is()) await new Promise(done => setTimeout(done, 5)); };
    const search = document.querySelector("input[type=search]");
    const type = text => { search.value = text; search.dispatchEvent(new Event("input")); };
    const start = performance.now();
    await (${act})();
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - start;
  })()`);
  console.log(`${what}: ${Math.round(taken)} ms`);
};
await time("search for a letter", `() => type("4")`);
await time("search for a word", `() => type("count4321")`);
await time("search given up", `() => type("")`);
await time("from stage to stage by key", `() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }))`);
await time("the last stage opened", `() => {
  const stage = [...document.querySelectorAll("details.packed")].at(-1);
  stage.open = true;
  stage.scrollIntoView();
}`);
await time("a stage with rows opened", `async () => {
  [...document.querySelectorAll("details.stage")].filter(stage => stage.querySelector("[data-rows]")).forEach(stage => { stage.open = true; });
  await until(() => document.querySelector(".all-rows td:not(:only-child)"));
}`);
const rowAt = at => `async () => {
  const size = document.querySelector(".all-rows table").getAttribute("aria-rowcount") - 1;
  const row = Math.floor(size * ${at}) - 1;
  const finder = document.querySelector(".finder");
  finder.querySelector("input").value = row;
  finder.requestSubmit();
  await until(() => document.querySelector(".all-rows tr.here td")?.textContent === String(row));
}`;
await time("to a row in the middle", rowAt(0.5));
await time("to a row after it", rowAt(0.7));
await time("to the next difference", `async () => {
  document.querySelector(".next").click();
  await until(() => document.querySelector(".all-rows tr.here.different"));
}`);
await time("scrolled to the end", `async () => {
  const rows = document.querySelector(".all-rows");
  rows.scrollTop = rows.scrollHeight;
  await until(() => [...rows.querySelectorAll("tbody tr:not(.space)")].at(-1).getAttribute("aria-rowindex") === rows.querySelector("table").getAttribute("aria-rowcount"));
}`);
const metrics = await (await page.context().newCDPSession(page)).send("Runtime.getHeapUsage");
console.log(`heap of the page: ${Math.round(metrics.usedSize / 1e6)} MB`);
await browser.close();
