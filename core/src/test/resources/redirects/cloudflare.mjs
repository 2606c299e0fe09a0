// Answers requests as Cloudflare Pages does, with Cloudflare's own code.
// Arguments: folder of node_modules, file of rules, file of paths of the site, file of requests.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , modules, rulesFile, pathsFile, requestsFile] = process.argv;
const shared = `${modules}/@cloudflare/pages-shared/dist/`;
const { generateHandler } = await import(pathToFileURL(`${shared}asset-server/handler.js`));
const { createMetadataObject } = await import(
  pathToFileURL(`${shared}metadata-generator/createMetadataObject.js`)
);

// Miniflare contains the parser but does not export it.
const bundle = readFileSync(`${modules}/miniflare/dist/src/index.js`, "utf8");
const part = (name) => {
  const start = bundle.indexOf(`// ../workers-shared/utils/configuration/${name}.ts`);
  return bundle.slice(start, bundle.indexOf("\n// ../", start + 1));
};
const parseRedirects = new Function(
  `${part("constants")}\n${part("validateURL")}\n${part("parseRedirects")}\nreturn parseRedirects;`,
)();

const redirects = parseRedirects(readFileSync(rulesFile, "utf8"));
const metadata = createMetadataObject({ redirects });
const lines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line);
const paths = new Set(lines(pathsFile).map((path) => `/${path}`));
console.log(JSON.stringify(redirects.invalid));
const answer = (url) =>
  generateHandler({
    request: new Request(url),
    metadata,
    logError: console.error,
    findAssetEntryForPath: async (path) => (paths.has(path) ? path : null),
    // A key is part of a header.
    getAssetKey: (entry) => encodeURIComponent(entry),
    negotiateContent: () => ({ encoding: null }),
    fetchAsset: async (key) => ({ body: decodeURIComponent(key).slice(1), contentType: "text/html" }),
    generateNotFoundResponse: async () => new Response(null, { status: 404 }),
  });
// The name of a page without what Cloudflare leaves out of its address.
const decode = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
const name = (url) => decode(url.pathname).replace(/(\/index)?(\.html)?\/?$/, "");
for (const request of lines(requestsFile)) {
  let url = new URL(request, "https://pycon.example");
  let response = await answer(url);
  let location = response.headers.get("location");
  // The address of a page, which Cloudflare has for each file.
  for (let i = 0; i < 3 && response.status === 308 && location.startsWith("/"); i++) {
    const next = new URL(location, url);
    if (name(next) !== name(url)) {
      break;
    }
    url = next;
    response = await answer(url);
    location = response.headers.get("location");
  }
  const page = response.status === 200 ? await response.text() : "";
  console.log(`${response.status} ${location ?? page}`);
}
