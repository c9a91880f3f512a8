// Types of the REST API from the server's own OpenAPI document. `check` fails when they are stale.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const TARGET = "src/api/schema.d.ts";
const folder = mkdtempSync(join(tmpdir(), "recovery-api-"));
const file = join(folder, "openapi.json");
const python = process.env.PYTHON ?? "../.venv/bin/python";
execFileSync(python, ["../manage.py", "spectacular", "--format", "openapi-json", "--file", file], {
  env: { ...process.env, RECOVERY_VAR: folder },
  stdio: ["ignore", "inherit", "inherit"],
});
const document = JSON.parse(readFileSync(file, "utf8"));
const types = `// Made by \`npm run api:types\`. Do not edit.\n\n${astToString(await openapiTS(document))}`;
if (process.argv[2] === "write") {
  writeFileSync(TARGET, types);
} else if (readFileSync(TARGET, "utf8") !== types) {
  console.error(`${TARGET} is stale: run \`npm run api:types\``);
  process.exit(1);
}
