import Database from "libsql";

/** Statements kept prepared for each connection; the one that was used longest ago goes first. */
const most = 100;

type Driver = { prepare: (sql: string) => Database.Statement; keepsStatements?: true };

/**
 * Lets the driver keep what it prepared: it would parse and plan the same words each time they are asked, which costs as
 * much as most answers. Whoever asks reads all rows at once, or hears why not, so that the next finds a statement at rest;
 * SQLite plans it anew by itself once the schema changes. Done once a process.
 */
export function keepStatements(): void {
  const driver: Driver = Database.prototype;
  if (driver.keepsStatements) return;
  const { prepare } = driver;
  const kept = new WeakMap<Driver, Map<string, Database.Statement>>();
  driver.prepare = function (this: Driver, sql) {
    const own = kept.get(this) ?? new Map<string, Database.Statement>();
    kept.set(this, own);
    const statement = own.get(sql) ?? prepare.call(this, sql);
    own.delete(sql);
    own.set(sql, statement);
    if (own.size > most) own.delete(own.keys().next().value!);
    return statement;
  };
  driver.keepsStatements = true;
}
