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
for (const request of lines(requestsFile)) {
  const response = await generateHandler({
    request: new Request(`https://pycon.example${request}`),
    metadata,
    logError: console.error,
    findAssetEntryForPath: async (path) => (paths.has(path) ? path : null),
    getAssetKey: (entry) => entry,
    negotiateContent: () => ({ encoding: null }),
    fetchAsset: async () => ({ body: null, contentType: "text/html" }),
    generateNotFoundResponse: async () => new Response(null, { status: 404 }),
  });
  console.log(`${response.status} ${response.headers.get("location") ?? ""}`);
}
