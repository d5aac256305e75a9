import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { schemaText } from "../db/schema-text";

/** A migration out of what changed in db/schema, and db/schema.sql as it is from then on. */
const { status } = spawnSync(
  "npx",
  ["drizzle-kit", "generate", "--config", "db/drizzle.config.ts", ...process.argv.slice(2)],
  { stdio: "inherit", shell: process.platform === "win32" },
);
if (status === 0) writeFileSync("db/schema.sql", await schemaText());
else process.exitCode = 1;
