// Takes a picture of what somebody sees first of a page.
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [, , file, picture] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 }, colorScheme: "light" })).newPage();
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: picture });
const headline = await page.locator("h2").first().textContent();
await browser.close();
console.log(headline.trim());
