import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { connect as connectTwo } from "node:http2";
import { connect as connectTls } from "node:tls";
import { request, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { programOf } from "./debian";
import { freePort } from "./server";

export const nginxPath = () => programOf(["/usr/sbin/nginx"], "nginx-light");
export const caddyPath = () => programOf(["/usr/bin/caddy"], "caddy");

/** As the files in deploy/ have it; it never leaves this machine. */
export const siteName = "lantoa.example";

export type Front = { name: string; url: string; port: number; pid: number; stop: () => Promise<void> };
type Before = {
  /** Where the portal listens. */
  portal: string;
  port: number;
  /** Further changes to deploy/nginx.conf, which the bench needs. */
  change?: (file: string) => string;
  /** By http, for whoever comes by an address in figures: what the bench asks. */
  plain?: boolean;
};

/** deploy/nginx.conf with the portal's address, ports and folders changed; Debian's nginx checks it. */
function nginxFile(
  folder: string,
  { portal, port, plain = false, change = (file) => file }: Before,
  http: number,
) {
  const replaced = [
    ...(plain
      ? ([
          ["443 ssl http2", "443"],
          ["    ssl_reject_handshake on;\n", "    return 421;\n"],
          ["server_name lantoa.example", "server_name 127.0.0.1"],
        ] as const)
      : []),
    ["127.0.0.1:3000", portal],
    ["/etc/letsencrypt/live/lantoa.example", folder],
    ["/var/lib/nginx", folder],
    ["/var/log/nginx", folder],
    ["/run/nginx.pid", `${folder}/nginx.pid`],
    ["listen 443", `listen 127.0.0.1:${port}`],
    ["listen [::]:443", `#`],
    ["listen 80", `listen 127.0.0.1:${http}`],
    ["listen [::]:80", `#`],
  ] as const;
  let file = readFileSync("deploy/nginx.conf", "utf8");
  for (const [from, to] of replaced) {
    if (!file.includes(from)) throw new Error(`deploy/nginx.conf does not say ${from}`);
    file = file.replaceAll(from, to);
  }
  const path = join(folder, "nginx.conf");
  writeFileSync(path, change(file));
  return path;
}

/** Debian's nginx with deploy/nginx.conf, on a port of 127.0.0.1. */
export async function startNginx(program: string, before: Before): Promise<Front> {
  const folder = frontFolder();
  const file = nginxFile(folder, before, await freePort());
  const checked = spawnSync(program, ["-t", "-c", file], { encoding: "utf8" });
  if (checked.status !== 0) throw new Error(checked.stderr);
  return started("nginx", spawn(program, ["-c", file, "-g", "daemon off;"], { stdio: "inherit" }), before);
}

/** Debian's Caddy with deploy/Caddyfile as it is: its settings come from the environment. */
export async function startCaddy(program: string, { portal, port }: Before): Promise<Front> {
  const folder = frontFolder();
  const file = ["--config", resolve("deploy/Caddyfile"), "--adapter", "caddyfile"];
  const env = {
    ...process.env,
    PORTAL_SITE: `https://${siteName}`,
    PORTAL_UPSTREAM: portal,
    PORTAL_TLS: `${folder}/fullchain.pem ${folder}/privkey.pem`,
    PORTAL_HTTPS_PORT: String(port),
    PORTAL_HTTP_PORT: String(await freePort()),
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  const checked = spawnSync(program, ["validate", ...file], { encoding: "utf8", env });
  if (checked.status !== 0) throw new Error(checked.stderr);
  return started("caddy", spawn(program, ["run", ...file], { stdio: "ignore", env }), { port });
}

/** A folder that nginx's workers may enter, with a certificate for the site. */
function frontFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-front-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "body"));
  const [key, certificate] = [join(folder, "privkey.pem"), join(folder, "fullchain.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", `/CN=${siteName}`, "-addext", `subjectAltName=DNS:${siteName}`],
    ...["-keyout", key, "-out", certificate],
  ]);
  if (made.status !== 0) throw new Error(`openssl made no certificate:\n${String(made.stderr)}`);
  return folder;
}

async function started(
  name: string,
  child: ReturnType<typeof spawn>,
  { port, plain }: Pick<Before, "port" | "plain">,
): Promise<Front> {
  const front = {
    name,
    port,
    pid: child.pid!,
    url: `https://${siteName}:${port}`,
    stop: () =>
      new Promise<void>((done) => {
        if (child.exitCode !== null) return done();
        child.once("exit", () => done());
        child.kill("SIGTERM");
      }),
  };
  const deadline = Date.now() + 20_000;
  const ask = () => (plain ? fetch(`http://127.0.0.1:${port}/api/health`) : askFront(front, "/api/health"));
  while (!(await ask().catch(() => null))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} does not answer`);
    await new Promise((next) => setTimeout(next, 50));
  }
  return front;
}

export type FrontAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a front over TLS. `localAddress` (127.0.0.2, …) is who asks. */
export function askFront(
  { port }: Pick<Front, "port">,
  path: string,
  { body, ...options }: RequestOptions & { body?: Buffer | string } = {},
): Promise<FrontAnswer> {
  const { headers, ...others } = options;
  return new Promise((done, failed) => {
    const sent = request(
      {
        hostname: "127.0.0.1",
        port,
        path,
        servername: siteName,
        rejectUnauthorized: false,
        agent: false,
        headers: { host: `${siteName}:${port}`, ...headers },
        ...others,
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", failed);
        answer.on("end", () =>
          done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    sent.on("error", failed).end(body);
  });
}

/** Posts nothing to a front so many times over one HTTP/2 connection, all at once. */
export async function postManyTimes(
  { port }: Front,
  path: string,
  { times, localAddress }: { times: number; localAddress: string },
): Promise<{ status: number; body: string }[]> {
  const tls = { host: "127.0.0.1", port, localAddress, servername: siteName, rejectUnauthorized: false };
  const session = connectTwo(`https://${siteName}:${port}`, {
    createConnection: () => connectTls({ ...tls, ALPNProtocols: ["h2"] }),
  });
  const one = () =>
    new Promise<{ status: number; body: string }>((done, failed) => {
      const stream = session.request({ ":path": path, ":method": "POST" });
      let [status, body] = [0, ""];
      stream.on("response", (headers) => (status = Number(headers[":status"])));
      stream.setEncoding("utf8").on("data", (part: string) => (body += part));
      stream.on("end", () => done({ status, body })).on("error", failed);
      stream.end();
    });
  try {
    return await Promise.all(Array.from({ length: times }, one));
  } finally {
    session.destroy();
  }
}
