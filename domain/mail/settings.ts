import { readEnvironment } from "@/environment";

/** The server letters are handed to, as its address says it. Times are milliseconds. */
export type MailServer = {
  host: string;
  port: number;
  /** TLS from the first byte; else asked for by STARTTLS, and insisted on anywhere but on this machine. */
  secure: boolean;
  requireTLS: boolean;
  auth: { user: string; pass: string } | null;
  from: string;
};

/** `SMTP_URL` and `MAIL_FROM`; null where letters are not set up. */
export function mailServer(): MailServer | null {
  const { SMTP_URL, MAIL_FROM } = readEnvironment();
  if (!SMTP_URL || !MAIL_FROM) return null;
  const url = new URL(SMTP_URL);
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isHere = host === "localhost" || host === "::1" || host.startsWith("127.");
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere,
    auth: user ? { user, pass: decodeURIComponent(url.password) } : null,
    from: MAIL_FROM,
  };
}
