import { z } from "zod";

const flag = z.enum(["0", "1"], "phải là 0 hoặc 1").transform((value) => value === "1");
const levels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** The address alone: a path or a question behind it would end up in every link. */
const isOrigin = (value: string) =>
  /^https?:\/\/[^/?#]+\/*$/.test(value) && URL.canParse(value) && !new URL(value).username;
const isServer = (value: string) => /^(libsql|https?):\/\/./.test(value) && URL.canParse(value);
const isDatabase = (value: string) => /^file:.*[^/]$/.test(value) || isServer(value);

const isMailServer = (value: string) =>
  /^smtps?:\/\/./.test(value) && URL.canParse(value) && new URL(value).hostname !== "";
/** "7,4,12" as days, weeks and months; a number alone says the days. */
function keepOf(given: string) {
  const [days = 7, weeks = 4, months = 12] = given.split(",").map(Number);
  return { days, weeks, months };
}
const isIssuer = (value: string) => /^https?:\/\/[^?#]+$/.test(value) && URL.canParse(value);
const isSender = (value: string) => /^[^<>\r\n]*<[^\s<>@]+@[\w.-]+>$|^[^\s<>@]+@[\w.-]+$/.test(value);

const variables = z.object({
  PORT: z.coerce
    .number({ error: "phải là số từ 1 đến 65535" })
    .int()
    .min(1, "phải là số từ 1 đến 65535")
    .max(65535, "phải là số từ 1 đến 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "phải là tên máy hoặc địa chỉ IP")
    .default("127.0.0.1"),
  PORTAL_URL: z.string().refine(isOrigin, "phải là địa chỉ như https://lantoa.example").optional(),
  DATABASE_URL: z
    .string()
    .refine(isDatabase, "phải là địa chỉ như file:./data/portal.db")
    .default("file:./data/portal.db"),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** The libSQL replica beside this portal: public pages are read there. Only with a server in DATABASE_URL. */
  DATABASE_REPLICA_URL: z.string().refine(isServer, "phải là địa chỉ như http://127.0.0.1:8080").optional(),
  AUTH_SECRET: z.string().min(32, "phải dài ít nhất 32 ký tự").optional(),
  PORTAL_DEMO: flag.optional(),
  /** `1` where a proxy in front writes X-Forwarded-For; without one, anybody could. */
  TRUST_PROXY: flag.default(false),
  DEMO_PASSWORD: z.string().min(12, "phải dài ít nhất 12 ký tự").optional(),
  /** Who runs the portal and how to reach them: on the standing pages and at the foot of every page. */
  OPERATOR_NAME: z.string().trim().max(200, "dài quá 200 ký tự").optional(),
  OPERATOR_EMAIL: z.email("phải là địa chỉ email như lienhe@phuong.gov.vn").optional(),
  OPERATOR_PHONE: z
    .string()
    .regex(/^\+?[\d\s().-]{4,24}$/, "phải là số điện thoại như 028 3855 1234")
    .optional(),
  /** Letters go out where both stand; the portal works without. */
  SMTP_URL: z
    .string()
    .refine(isMailServer, "phải là địa chỉ như smtps://ten:matkhau@thu.phuong.gov.vn:465")
    .optional(),
  MAIL_FROM: z.string().refine(isSender, "phải là địa chỉ như Lan Tỏa <lantoa@phuong.gov.vn>").optional(),
  /** Seconds in which a moderator may take a decision back before it is carried out; 0 carries it out at once. */
  UNDO_SECONDS: z.coerce
    .number({ error: "phải là số giây từ 0 đến 60" })
    .int("phải là số giây từ 0 đến 60")
    .min(0, "phải là số giây từ 0 đến 60")
    .max(60, "phải là số giây từ 0 đến 60")
    .default(10),
  /** Where the office's own accounts sign in (OpenID Connect); the three stand together. */
  OIDC_ISSUER: z.string().refine(isIssuer, "phải là địa chỉ như https://dangnhap.tphcm.gov.vn").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The folder backups are kept in; beside the database where none is named. */
  BACKUP_DIR: z.string().optional(),
  /** How many days, weeks and months of them are kept. */
  BACKUP_KEEP: z
    .string()
    .regex(/^\d{1,3}(,\d{1,3},\d{1,3})?$/, "phải là số ngày,tuần,tháng như 7,4,12")
    .default("7,4,12")
    .transform(keepOf),
  /** Who carries it may read the figures at /api/metrics; without one there is no such address. */
  METRICS_TOKEN: z.string().min(16, "phải dài ít nhất 16 ký tự").optional(),
  LOG_LEVEL: z.enum(levels, `phải là một trong: ${levels.join(", ")}`).default("info"),
});
const schema = variables
  // Links in invitations, on posters and in feeds carry it: nobody outside could follow one to "localhost".
  .refine((env) => env.PORTAL_URL || (env.PORTAL_DEMO ?? isLoopback(env.HOST)), {
    path: ["PORTAL_URL"],
    message: "phải có khi PORTAL_DEMO=0",
  })
  .refine((env) => !env.DATABASE_REPLICA_URL || isServer(env.DATABASE_URL), {
    path: ["DATABASE_REPLICA_URL"],
    message: "chỉ dùng khi DATABASE_URL là máy chủ libSQL",
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "phải có khi có SMTP_URL",
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    message: "và OIDC_CLIENT_SECRET phải có khi có OIDC_ISSUER",
  })
  .transform((env) => {
    const demo = env.PORTAL_DEMO ?? isLoopback(env.HOST);
    const portalUrl = (env.PORTAL_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
    return { ...env, PORTAL_DEMO: demo, PORTAL_URL: portalUrl };
  });

/** Settings after defaults: numbers parsed, PORTAL_DEMO a boolean, PORTAL_URL without a trailing slash. */
export type Environment = z.output<typeof schema>;

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

const names = Object.keys(variables.shape);
let last: { given: string; environment: Environment } | undefined;

/**
 * Reads the settings from `from` (empty strings count as absent); asked for several times in every answer, so what was
 * checked once is not checked again. Throws an Error with one line that names every bad variable.
 */
export function readEnvironment(from: Record<string, string | undefined> = process.env): Environment {
  const set = Object.fromEntries(names.map((name) => [name, from[name] || undefined]));
  const given = JSON.stringify(set);
  if (last?.given !== given) last = { given, environment: check(set) };
  return last.environment;
}

function check(set: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`Biến môi trường không hợp lệ: ${faults.join("; ")}`);
}
