import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { made, root } from "./tool.mjs";

const web = join(root, "web");
const { build } = await import(pathToFileURL(createRequire(join(web, "package.json")).resolve("rolldown")).href);

/** The exports of a file of web/src, compiled with what the pages are built with. */
export async function source(path) {
  const file = join(made, "unit", `${path.replaceAll("/", "-")}.mjs`);
  await build({ input: join(web, "src", path), platform: "neutral", logLevel: "silent", output: { file, format: "esm" } });
  return import(pathToFileURL(file).href);
}
