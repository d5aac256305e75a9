import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "@/environment";

describe("settings", () => {
  test("have the documented defaults", () => {
    expect(readEnvironment({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      PORTAL_URL: "http://localhost:3000",
      DATABASE_URL: "file:./data/portal.db",
      PORTAL_DEMO: true,
    });
    expect(readEnvironment({ HOST: "0.0.0.0", PORTAL_URL: "https://lantoa.example/" })).toMatchObject({
      PORTAL_DEMO: false,
      PORTAL_URL: "https://lantoa.example",
    });
  });

  test.each([
    [{ PORT: "một" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ PORTAL_URL: "lantoa" }, "PORTAL_URL"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    [{ AUTH_SECRET: "ngắn" }, "AUTH_SECRET"],
    [{ PORTAL_DEMO: "yes" }, "PORTAL_DEMO phải là 0 hoặc 1"],
    [{ PORTAL_DEMO: "0" }, "PORTAL_URL phải có khi PORTAL_DEMO=0"],
    [{ HOST: "0.0.0.0" }, "PORTAL_URL"],
    [{ HOST: "foo bar" }, "HOST"],
    [{ PORTAL_URL: "https://x.example/path?y" }, "PORTAL_URL"],
    [{ DATABASE_URL: "file:" }, "DATABASE_URL"],
    [{ DATABASE_URL: "file:/srv/portal/" }, "DATABASE_URL"],
    [{ LOG_LEVEL: "nhiều" }, "LOG_LEVEL phải là một trong: fatal"],
    [{ TRUST_PROXY: "có" }, "TRUST_PROXY phải là 0 hoặc 1"],
    [{ OPERATOR_EMAIL: "phuong" }, "OPERATOR_EMAIL"],
    [{ OPERATOR_PHONE: "gọi cô Ba" }, "OPERATOR_PHONE"],
  ])("%o are refused by name, in one line", (variables, words) => {
    expect(() => readEnvironment(variables)).toThrow(words);
    expect(() => readEnvironment(variables)).not.toThrow(/\n|Invalid/);
  });

  test("a bad one stops the start with one clear line", () => {
    const { status, stderr } = spawnSync(process.execPath, ["cli/start.mjs"], {
      env: { ...process.env, PORT: "một" },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe("Biến môi trường không hợp lệ: PORT phải là số từ 1 đến 65535");
  });
});
