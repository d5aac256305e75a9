import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnvironment } from "@/environment";

const read = (file: string) => readFileSync(file, "utf8");
const manifest = JSON.parse(read("package.json")) as {
  scripts: { start: string };
  engines: { node: string };
  optionalDependencies: Record<string, string>;
};
const start = manifest.scripts.start;

test("the unit and the image start what `npm start` does", () => {
  expect(read("deploy/lan-toa.service")).toContain(`ExecStart=/usr/bin/${start}\n`);
  const command = /^CMD (\[.*\])$/m.exec(read("Dockerfile"))![1]!;
  expect((JSON.parse(command) as string[]).join(" ")).toBe(start);
  const images = [...read("Dockerfile").matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version);
  expect(images).toEqual([read(".nvmrc").trim(), read(".nvmrc").trim()]);
});

test("deploy/example.env sets nothing that is not asked for, and holds once its gaps are filled", () => {
  const lines = [...read("deploy/example.env").matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  const settings = [...read("environment.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  const ofFronts = read("deploy/Caddyfile") + read("deploy/litestream.yml") + read("deploy/compose.yaml");
  for (const [name] of lines)
    expect([name, settings.includes(name) || ofFronts.includes(name)]).toEqual([name, true]);
  const given = { ...Object.fromEntries(lines), AUTH_SECRET: "x".repeat(64) };
  expect(readEnvironment(given)).toMatchObject({ PORTAL_DEMO: false, TRUST_PROXY: true, HOST: "127.0.0.1" });
  expect(() => readEnvironment({ ...given, PORTAL_URL: "" })).toThrow("PORTAL_URL");
});

test("what a portal of several sets beside deploy/example.env is asked for and holds", () => {
  const valuesIn = (file: string) =>
    Object.fromEntries(
      [...read(file).matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
    );
  const own = valuesIn("deploy/cluster/example.env");
  const settings = [...read("environment.ts").matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(Object.keys(own).filter((name) => !settings.includes(name))).toEqual([]);
  const given = { ...valuesIn("deploy/example.env"), ...own, AUTH_SECRET: "x".repeat(64) };
  expect(readEnvironment(given)).toMatchObject({
    ...own,
    PORT: 3000,
    TRUST_PROXY: true,
    DATABASE_AUTH_TOKEN: undefined,
  });
  // Where nginx asks, and where a portal's replica listens.
  expect(read("deploy/cluster/upstream.conf")).toContain(`${own.HOST}:${own.PORT}`);
  expect(read("deploy/cluster/lan-toa-replica.service")).toContain("--http-listen-addr 127.0.0.1:8080");
  expect(read("deploy/cluster/lan-toa-data.service")).toContain("--http-listen-addr 10.0.0.10:8080");
});

test("systemd takes the unit, and finds little of the machine within its reach", (context) => {
  if (!existsSync("/usr/bin/systemd-analyze")) context.skip("systemd-analyze is not on this machine");
  const analyze = (...args: string[]) => spawnSync("systemd-analyze", args, { encoding: "utf8" });
  const rated = analyze("security", "--offline=true", "--threshold=20", "deploy/lan-toa.service");
  // Before version 250 it only looked at units that run.
  if (/unrecognized option/.test(rated.stderr)) context.skip("this systemd-analyze is too old");
  expect([rated.status, rated.stdout]).toEqual([0, expect.stringMatching(/exposure level.*: [01]\.\d/)]);
  // Node lies in /usr/bin where the portal does; elsewhere the program is all that verify misses.
  const { stderr } = analyze("verify", "--man=no", "deploy/lan-toa.service");
  expect(
    stderr.split("\n").filter((line) => line && !line.includes("/usr/bin/node is not executable")),
  ).toEqual([]);
});

test("deploy/lan-toa says in a sentence what it cannot do, and docs/cai-dat.md names commands that there are", () => {
  const bare = spawnSync("sh", ["deploy/lan-toa"], { encoding: "utf8" });
  expect([bare.status, bare.stderr]).toEqual([1, expect.stringContaining("Cách dùng: lan-toa")]);
  const named = [...read("docs/cai-dat.md").matchAll(/lan-toa ((?:db|user|history):[a-z-]+)/g)].map(
    ([, name]) => name!,
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("what is copied to a machine names only what is there", () => {
  const litestream = Object.keys(manifest.optionalDependencies).find((name) => name.includes("litestream"))!;
  expect(read("deploy/compose.yaml")).toContain(`node_modules/${litestream}/litestream`);
  for (const file of [
    "deploy/nginx.conf",
    "deploy/Caddyfile",
    "deploy/lan-toa",
    "deploy/lan-toa.service",
    "deploy/litestream.yml",
    ...readdirSync("deploy/cluster").map((name) => `deploy/cluster/${name}`),
  ]) {
    const named = read(file).match(/\b(?:docs|deploy)\/[\w./-]+\.(?:md|yml|yaml|conf|env)\b/g) ?? [];
    expect([file, named.filter((path) => !existsSync(path))]).toEqual([file, []]);
  }
});
