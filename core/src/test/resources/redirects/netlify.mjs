// Answers requests as Netlify does, with Netlify's own parsers. The arguments are as for Cloudflare.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [, , modules, rulesFile, , requestsFile] = process.argv;
const { parseAllRedirects } = await import(
  pathToFileURL(`${modules}/netlify-redirect-parser/lib/index.js`)
);
const { parsePlain } = createRequire(`${modules}/`)("netlify-redirector");

const { errors } = await parseAllRedirects({
  redirectsFiles: [rulesFile],
  configRedirects: [],
  minimal: false,
});
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
  console.log(match ? `${match.status} ${match.to}` : "404 ");
}
