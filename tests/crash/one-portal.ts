import { smallestPdf } from "../support/files";
import { startOwnServer } from "../support/own-server";
import { startPeopledPortal, type Scene } from "../support/peopled-portal";
import type { RunningServer } from "../support/server";
import { startExaminer } from "./examiner";

const AUTH_SECRET = "chỉ để thử ".repeat(5);

/** A portal with its people that was stopped; `start` starts one on its database, or on a copy that stands at `file`. */
export async function filledPortal(): Promise<{
  databaseFile: string;
  scene: Scene;
  start: (file: string, environment?: Record<string, string>) => Promise<RunningServer>;
}> {
  const wanted = { scene: { kind: "account", number: 1 } } as const;
  const { server, databaseFile, scenes } = await startPeopledPortal(wanted);
  await server.stop();
  const start = (file: string, environment: Record<string, string> = {}) =>
    startOwnServer({ databaseFile: file, environment: { AUTH_SECRET, LOG_LEVEL: "error", ...environment } });
  return { databaseFile, scene: scenes.scene!, start };
}

/** A draft's page saves one answer after the other; each knows whether it was kept. */
export class Draft {
  readonly id = crypto.randomUUID();
  version = 0;
  /** The last deed of which the portal said that it is kept. */
  kept = "";

  constructor(
    private readonly cookie: string,
    public url: string,
  ) {}

  /** Returns the answer's status, and how many milliseconds it took. */
  async save(deed: string): Promise<{ status: number; took: number }> {
    const begun = performance.now();
    const patch = this.version === 0 ? { name: "Bà Hồ Thị Đĩa", deed } : { deed };
    const answer = await fetch(`${this.url}/api/nominations/${this.id}`, {
      method: "PATCH",
      headers: { cookie: this.cookie, origin: this.url, "content-type": "application/json" },
      body: JSON.stringify({ version: this.version, patch }),
    });
    const said = (await answer.json()) as { version?: number };
    if (answer.ok) [this.version, this.kept] = [said.version!, deed];
    return { status: answer.status, took: performance.now() - begun };
  }

  /** Adds a paper of these bytes to it. Returns the answer's status. */
  async addPaper(bytes: Buffer): Promise<number> {
    const body = new Uint8Array(Buffer.concat([smallestPdf, bytes]));
    const answer = await fetch(`${this.url}/api/nominations/${this.id}/attachments`, {
      method: "POST",
      headers: {
        ...{ cookie: this.cookie, origin: this.url },
        ...{ "content-type": "application/octet-stream", "x-file-name": "a.pdf" },
      },
      body,
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** What must be found of it. */
  act = () => ({
    what: "draft",
    sql: "select count(*) from nomination where id = ? and deed = ?",
    args: [this.id, this.kept],
  });
}

/** What a database is found to be, once. */
export async function examined(file: string, acts: Parameters<ReturnType<typeof startExaminer>["look"]>[0]) {
  const examiner = startExaminer(file);
  try {
    const { integrity, strays, broken, lost } = await examiner.look(acts);
    return { integrity, strays, broken, lost };
  } finally {
    examiner.stop();
  }
}

export const whole = { integrity: "ok", strays: 0, broken: null, lost: [] };
