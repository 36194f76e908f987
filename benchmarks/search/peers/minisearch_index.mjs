// node minisearch_index.mjs <folder>: reads documents.json there, writes minisearch/index.json.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { OPTIONS } from "./minisearch_options.mjs";

const folder = process.argv[2];
const index = new MiniSearch(OPTIONS);
index.addAll(JSON.parse(readFileSync(join(folder, "documents.json"), "utf8")));
writeFileSync(join(folder, "minisearch", "index.json"), JSON.stringify(index));
