import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { isBuilt, rememberBuild } from "./build-state";

const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/**
 * Builds the portal unless it is built from these sources. Next numbers its forms by a key of each build: one that stays,
 * made of the office's `secret`, lets a form that was opened before an update be sent after it. Throws one sentence.
 */
export function buildPortal(secret: string | undefined): void {
  if (isBuilt()) return;
  const formKey = secret && createHmac("sha256", secret).update("numbers of forms").digest("base64");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...(formKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: formKey }),
    },
  });
  if (status !== 0) throw new Error("Không dựng được cổng (next build); xem lỗi phía trên.");
  rememberBuild();
}
