import { readEnvironment } from "@/environment";
import type { NotificationKind } from "../notifications/vocabulary";
import { asking as askingFindings, type Check } from "../operations/vocabulary";
import { isOneOf } from "../vocabulary";
import { letterWords as t } from "./words";

export type Composed = { subject: string; body: string };

type News = { kind: NotificationKind; data: Record<string, string>; path: string };

const address = (path: string) => `${readEnvironment().PORTAL_URL}${path}`;

/** A letter's paragraphs, and under them what it is and how to get none. Plain text: a mailbox follows its links, nothing in it runs. */
const letter = (subject: string, paragraphs: string[]): Composed => ({
  subject,
  body: [...paragraphs, `-- \n${t("mail.foot", { address: address("/tai-khoan") })}`].join("\n\n"),
});

/** The day's letter: each message in the inbox's own words and where it leads; `waiting` counts all that is unread. */
export function composeDigest(input: { name: string; day: string; news: News[]; waiting: number }): Composed {
  const { name, day, news, waiting } = input;
  const lines = news.map(
    ({ kind, data, path }) => `• ${t(`notification.${kind}`, data)}\n  ${address(path)}`,
  );
  return letter(t("mail.digest.subject", { count: news.length, day }), [
    t("mail.greeting", { name }),
    t("mail.digest.lead", { count: news.length }),
    lines.join("\n\n"),
    t("mail.digest.rest", { waiting, address: address("/tai-khoan/hop-thu") }),
  ]);
}

/** How the portal stood that week, and what is to be done: first what asks for somebody, then the rest. */
export function composeReport(input: { name: string; day: string; checks: Check[] }): Composed {
  const { name, day, checks } = input;
  const asking = checks.filter(({ level }) => level !== "good");
  const fine = checks.filter(({ level }) => level === "good");
  const todo = asking.map(({ found, values }) =>
    [
      `• ${t(`operations.found.${found}`, values)}`,
      isOneOf(askingFindings, found) ? `  → ${t(`operations.todo.${found}`)}` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  );
  return letter(t("mail.report.subject", { count: asking.length, day }), [
    t("mail.greeting", { name }),
    t("mail.report.lead", { count: asking.length }),
    ...todo,
    [
      t("mail.report.rest"),
      ...fine.map(({ found, values }) => `• ${t(`operations.found.${found}`, values)}`),
    ].join("\n"),
    t("mail.report.more", { address: address("/quan-tri/van-hanh") }),
  ]);
}

/** An account's one-time link: an invitation, or a new password's. `path` is without locale. */
export function composeLink(input: {
  name: string;
  path: string;
  purpose: "invitation" | "password_reset";
  validUntil: string;
}): Composed {
  const { name, path, purpose, validUntil } = input;
  return letter(t(`mail.link.subject.${purpose}`), [
    t("mail.greeting", { name }),
    t(`mail.link.lead.${purpose}`),
    address(path),
    t("mail.link.once", { validUntil }),
  ]);
}

/** What an administrator sends to themselves to see whether letters go out. */
export function composeTrial(name: string): Composed {
  return letter(t("mail.trial.subject"), [t("mail.greeting", { name }), t("mail.trial.lead")]);
}
