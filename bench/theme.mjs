// Looks at every page of a baked site in Chromium: bench/theme.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import puppeteer from "puppeteer-core";

const [site, ...options] = process.argv.slice(2);
const shots = options.find((option) => option.startsWith("--shots="))?.slice(8);
const only = options.find((option) => option.startsWith("--only="))?.slice(7);
const lighthouse = options.find((option) => option.startsWith("--lighthouse="))?.slice(13).split(",");
const print = options.find((option) => option.startsWith("--print="))?.slice(8).split(",");
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
  ".jpg": "image/jpeg", ".webp": "image/webp", ".json": "application/json", ".xml": "application/xml" };

const server = createServer((request, response) => {
  let file = join(site, decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) { response.writeHead(404).end(); return; }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}/`;

function pages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pages(join(folder, entry.name)) : entry.name.endsWith(".html") ? [relative(site, join(folder, entry.name))] : []);
}

// One page of each kind: the folders of its path and the shape of its document say which.
function kinds(all) {
  const found = new Map();
  for (const path of all) {
    const html = readFileSync(join(site, path), "utf8");
    const signs = ["class=\"timetable\"", "class=\"gallery\"", "class=\"video", "class=\"transcript\"", "<pre", "<table", "class=\"toc\"", "class=\"series\"",
      "class=\"person\"", "class=\"sponsors\"", "class=\"cards\"", "class=\"people\"", "class=\"pager\"", "class=\"columns"].filter((sign) => html.includes(sign));
    const kind = path.split("/").slice(0, -1).map((part) => /^\d+$/.test(part) ? "N" : part).slice(0, 1) + "|" + path.split("/").length + "|" + signs;
    if (!found.has(kind)) found.set(kind, path);
  }
  return [...found.values()];
}

const all = pages(site).sort();
const chosen = only ? all.filter((path) => new RegExp(only).test(path)) : kinds(all);
const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
let failures = 0;
const fail = (text) => { failures++; console.log(text); };

const page = await browser.newPage();
await page.setBypassCSP(true);
if (shots) mkdirSync(shots, { recursive: true });

// No page of the site is wider than a small phone.
await page.setViewport({ width: 320, height: 640 });
for (const path of shots || only ? chosen : all) {
  await page.goto(origin + path, { waitUntil: "load" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - 320);
  if (wide > 0) fail(`${path}: ${wide} px too wide for 320`);
}
for (const scheme of ["light", "dark"]) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  for (const width of [320, 768, 1440]) {
    await page.setViewport({ width, height: 900 });
    for (const path of chosen) {
      if (width === 768 && !shots) continue;
      await page.goto(origin + path, { waitUntil: "load" });
      if (shots) await page.screenshot({ path: join(shots, `${path.replaceAll("/", "_")}-${width}-${scheme}.png`), fullPage: true });
      if (options.includes("--no-axe")) continue;
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
        (result) => result.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target).slice(0, 3).join(" | ")}`)));
      for (const text of found) fail(`${path} (${width}, ${scheme}): ${text}`);
    }
  }
}
for (const path of print ?? []) {
  await page.goto(origin + path, { waitUntil: "load" });
  const sheets = async () => (Buffer.from(await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  const whole = await sheets();
  const days = [];
  for (let day = 0; day < await page.evaluate(() => document.querySelectorAll(".schedule:has(.timetable)").length); day++) {
    await page.goto(origin + path, { waitUntil: "load" });
    await page.evaluate((index) => document.querySelector("main").replaceChildren(document.querySelectorAll(".schedule:has(.timetable)")[index]), day);
    await page.addStyleTag({ content: ".band, .foot { display: none }" });
    days.push(await sheets());
  }
  console.log(`${path}: ${whole} sheets of A4, its timetables ${days.join(", ") || "none"}`);
  if (days.some((count) => count > 2)) fail(`${path}: a day takes more than two sheets`);
}
if (lighthouse) {
  const { default: measure } = await import("lighthouse");
  for (const path of lighthouse) {
    const { lhr } = await measure(origin + path, { port: new URL(browser.wsEndpoint()).port, logLevel: "error" });
    const scores = Object.values(lhr.categories).map((category) => Math.round(100 * category.score));
    console.log(`${path || "/"}: Lighthouse ${lhr.lighthouseVersion} ${scores.join("/")}`);
    for (const audit of Object.values(lhr.audits)) {
      if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "metricSavings" && audit.scoreDisplayMode !== "numeric") console.log(`  ${audit.id} ${audit.score} ${audit.displayValue ?? ""}`);
    }
  }
}
console.log(`${all.length} pages, ${chosen.length} kinds looked at, ${failures} failures`);
await browser.close();
server.close();
process.exit(failures ? 1 : 0);
