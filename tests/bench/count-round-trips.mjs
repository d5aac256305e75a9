// @ts-check
import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";

// Loaded before the portal (`node --import`): each time its database client is asked for something, a line in the file of
// BENCH_ROUND_TRIPS says what. A batch is one round trip, however much stands in it.
const file = process.env.BENCH_ROUND_TRIPS;
const require = createRequire(import.meta.url);
// The client stands there twice, for import and for require.
const builds = [await import("@libsql/client/sqlite3"), require("@libsql/client/sqlite3")];

for (const { Sqlite3Client, Sqlite3Transaction } of builds) {
  for (const { prototype } of [Sqlite3Client, Sqlite3Transaction]) {
    for (const method of ["execute", "batch", "executeMultiple"]) {
      const asked = prototype[method];
      prototype[method] = function (/** @type {unknown[]} */ ...given) {
        if (file) appendFileSync(file, `${method} ${sqlOf(given[0])}\n`);
        return asked.apply(this, given);
      };
    }
  }
}

/** @param {unknown} statement */
function sqlOf(statement) {
  const sql = typeof statement === "string" ? statement : JSON.stringify(statement);
  return sql.replaceAll(/\s+/g, " ").slice(0, 400);
}
