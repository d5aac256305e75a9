import "server-only";
import { getTranslations } from "next-intl/server";
import type { Kept } from "@/domain/confirmations/kept.server";
import { isAsked, questionNames } from "@/domain/nominations/questions/asked";
import { answerLines } from "@/domain/nominations/questions/lines";
import { emptyContent } from "@/domain/nominations/content";
import { escapeMarkup } from "@/domain/text/xml";
import { formatDate, formatMoment, hcmcToday } from "@/domain/time/dates";

type Line = [label: string, value: string];

/** What is kept about a person, as a page of its own to be read, kept and printed: no script, no style from elsewhere. */
export async function keptPage(kept: Kept): Promise<string> {
  const t = await getTranslations({ locale: "vi" });
  const channels = (names: readonly string[]) =>
    names.map((name) => t(`nomination.channel.${name as "web"}`)).join(", ");
  const moment = (at: string | null) => (at ? formatMoment(new Date(at)) : "");
  const content = { ...emptyContent, ...kept.content };
  // Also what is never shown to anybody: the person may know it.
  const asked = questionNames.filter((name) => name !== "campaign" && isAsked(name, content.kind));
  const said = asked.map((name): Line => {
    const lines = answerLines(content, name, (word) => t(`nomination.${word}`)).map(({ text }) => text);
    return [t(`nomination.ask.${name}`), lines.join("\n")];
  });
  const sections: [title: string, lines: Line[]][] = [
    [
      t("word.kept.about"),
      [
        [t("word.kept.reference"), kept.about.reference ?? ""],
        [t("word.kept.unit"), kept.about.unit],
        [t("word.kept.campaign"), kept.about.campaign ?? ""],
        [t("word.kept.state"), t(`nomination.state.${kept.about.state}`)],
        [t("word.kept.begun"), moment(kept.about.begunAt)],
        ...kept.stories.map((one): Line => [
          t("word.kept.story"),
          `${one.path} · ${moment(one.publishedAt)}`,
        ]),
        ...kept.recognitions.map((one): Line => [
          t("word.kept.recognition"),
          [one.year, one.decisionNumber, one.decidedOn && formatDate(one.decidedOn)]
            .filter(Boolean)
            .join(" · "),
        ]),
        ...kept.listings.map((one): Line => [
          t("word.kept.listing"),
          `${formatDate(one.startsOn)} – ${formatDate(one.endsOn)}`,
        ]),
        [t("word.kept.papers"), kept.papers.join("\n")],
        ...kept.certificates.map((one): Line => [
          t("word.kept.certificate"),
          [
            `${one.number}/${one.year}`,
            one.code,
            one.revokedAt && t("word.kept.revoked", { at: moment(one.revokedAt) }),
          ]
            .filter(Boolean)
            .join(" · "),
        ]),
        ...kept.tips.map((one): Line => [t("word.kept.tip"), moment(one.at)]),
        ...kept.sendings.map((one): Line => [t("word.kept.sending", { number: one.number }), moment(one.at)]),
        ...kept.asked.map((one): Line => [
          t("word.kept.asked"),
          `${one.name} · ${moment(one.askedAt)} – ${formatDate(one.dueOn)}`,
        ]),
      ],
    ],
    [t("word.kept.words"), said],
    [
      t("word.kept.consents"),
      kept.consents.map((one): Line => [
        channels([one.channel]),
        [
          one.giverName,
          formatDate(one.givenOn),
          one.withdrawnAt && t("word.kept.withdrawn", { at: moment(one.withdrawnAt) }),
        ]
          .filter(Boolean)
          .join(" · "),
      ]),
    ],
    [
      t("word.kept.answers"),
      kept.answers.map((one): Line => [
        `${moment(one.answeredAt)} · ${one.answeredBy}`,
        [t("word.outcome", { outcome: one.outcome }), one.words, one.reply].filter(Boolean).join("\n"),
      ]),
    ],
    [
      t("word.kept.withdrawals"),
      kept.withdrawals.map((one): Line => [
        `${moment(one.askedAt)} · ${one.askedBy}`,
        [channels(one.channels), one.words, one.answer].filter(Boolean).join("\n"),
      ]),
    ],
    [
      t("word.kept.aloud"),
      kept.stories.flatMap((one): Line[] => [
        [t("spread.part.script"), one.script ?? ""],
        [
          t("spread.recording.title"),
          one.readBy && one.recordedOn
            ? t("spread.recording.by", { by: one.readBy, on: formatDate(one.recordedOn) })
            : "",
        ],
      ]),
    ],
    [
      t("word.kept.copies"),
      kept.copies.map((one): Line => [
        `${formatDate(one.usedOn)} · ${t(`withdrawal.copy.${one.kind}`)}`,
        [one.place, one.pulledAt && t("word.kept.pulled", { at: moment(one.pulledAt) })]
          .filter(Boolean)
          .join(" · "),
      ]),
    ],
    [
      t("word.kept.history"),
      kept.history.map((one): Line => [moment(one.at), t(`events.actions.${one.action}`)]),
    ],
  ];
  const title = escapeMarkup(t("word.keptTitle"));
  const body = sections
    .map(([heading, lines]) => sectionOf(heading, lines, t("word.kept.nothing")))
    .join("\n");
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#1f1b16;background:#fff}dt{font-weight:700;margin-top:.6rem}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}h2{border-top:2px solid #1f1b16;padding-top:.5rem}</style></head>
<body><h1>${title}</h1><p>${escapeMarkup(t("word.kept.madeOn", { name: kept.content.name, on: formatDate(hcmcToday()) }))}</p>
${body}
</body></html>
`;
}

function sectionOf(heading: string, lines: Line[], nothing: string): string {
  const rows = lines
    .filter(([, value]) => value)
    .map(([label, value]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd>`)
    .join("");
  return `<h2>${escapeMarkup(heading)}</h2>${rows ? `<dl>${rows}</dl>` : `<p>${escapeMarkup(nothing)}</p>`}`;
}
