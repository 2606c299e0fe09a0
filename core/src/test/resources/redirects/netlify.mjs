// Answers requests as Netlify does, with Netlify's own parsers. The arguments are as for Cloudflare.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , modules, rulesFile, , requestsFile] = process.argv;
const { parseAllRedirects } = await import(
  pathToFileURL(`${modules}/netlify-redirect-parser/lib/index.js`)
);
const { parsePlain } = createRequire(`${modules}/`)("netlify-redirector");

const { redirects, errors } = await parseAllRedirects({
  redirectsFiles: [rulesFile],
  configRedirects: [],
  minimal: false,
});
const withParameters = new Set(
  redirects.filter((rule) => Object.keys(rule.query).length).map((rule) => `${rule.from} ${rule.to}`),
);
const matcher = await parsePlain(readFileSync(rulesFile, "utf8"), {});
console.log(JSON.stringify(errors.map(String)));
for (const request of readFileSync(requestsFile, "utf8").split("\n").filter((line) => line)) {
  const [path, query = ""] = request.split("?", 2);
  const match = matcher.match({
    scheme: "https",
    host: "pycon.example",
    path,
    query,
    getHeader: () => "",
    getCookie: () => "",
  });
  // Netlify's servers pass the query on, not its parser, unless the rule has parameters or a query of its own.
  const [to, fragment] = match ? match.to.split(/(?=#)/) : [];
  const passed = match && query && !withParameters.has(`${match.from} ${match.to}`) && !to.includes("?") ? `?${query}` : "";
  console.log(match ? `${match.status} ${to}${passed}${fragment ?? ""}` : "404 ");
}
