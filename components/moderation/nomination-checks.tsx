import { Check, OctagonX, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import type { QuestionName } from "@/domain/nominations/questions/asked";
import type { Likeness } from "@/domain/persons/found";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { compareId } from "../persons/likenesses-id";
import type { Found } from "./check-levels";
import { places } from "./places";
import { useWordChecks } from "./word-checks";

type NominationChecksProps = {
  content: NominationContent;
  /** What its story still lacks, in words; empty where approval publishes it. */
  lacks: string[];
  /** What it lacks even to be recognised. */
  missing: QuestionName[];
  /** Why it cannot be approved yet, each with where it is settled. */
  waits: Pick<Found, "text" | "href" | "way">[];
  /** The names that count against its quota, as the figures' address says them. */
  counted: string;
  /** Earlier occasions of the same person or body. */
  likenesses: Likeness[];
  quota: { quota: number; used: number } | null;
  /** What the person and others said of it. */
  words: Words;
};

/** What a moderator would look up by hand, looked up: what stops a decision, what to note, then in one line what is in order. */
export function NominationChecks(props: NominationChecksProps) {
  const t = useTranslations("moderation");
  const found = [...useOwnChecks(props), ...useWordChecks(props.content, props.words)];
  const of = (level: Found["level"]) => found.filter((one) => one.level === level);
  const passed = of("pass");
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title" className="text-base">
        <span className="font-sans font-semibold">{t("checks")}</span>{" "}
        <span className="font-sans font-normal text-soft">
          {t.rich("checkCounts", {
            stops: of("stop").length,
            notes: of("note").length,
            passes: passed.length,
            n: (words) => <span className="whitespace-nowrap">{words}</span>,
          })}
        </span>
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {[...of("stop"), ...of("note")].map((one) => (
          <CheckRow key={one.text} {...one} />
        ))}
        {passed.length > 0 ? (
          <li className="flex gap-3 py-2.5 text-base">
            <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-sage" />
            <p className="min-w-0">
              <strong>{t("passes", { count: passed.length })}</strong>{" "}
              {passed.map((one, at) => (
                <span key={one.text}>
                  {at > 0 ? "; " : null}
                  {one.href ? (
                    <a href={one.href} className="hover:underline">
                      {one.text}
                    </a>
                  ) : (
                    one.text
                  )}
                </span>
              ))}
            </p>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function CheckRow({ level, text, href, way }: Found) {
  const t = useTranslations("moderation");
  const Sign = level === "stop" ? OctagonX : TriangleAlert;
  return (
    <li className="flex gap-3 py-2.5 text-base wrap-anywhere" data-check={level}>
      <Sign
        aria-hidden="true"
        className={`mt-1 size-4 shrink-0 ${level === "stop" ? "text-red" : "text-gold-deep"}`}
      />
      <p className={`min-w-0 ${level === "stop" ? "font-semibold" : ""}`}>
        <span className="sr-only">{t(`checkLevel.${level}`)} </span>
        {text}{" "}
        {href ? (
          <a
            href={href}
            className={`font-semibold whitespace-nowrap underline underline-offset-4 ${level === "stop" ? "text-red" : "text-gold-deep"}`}
          >
            {way ?? t("checkSee")}
          </a>
        ) : null}
      </p>
    </li>
  );
}

/** What follows from the nomination itself and from its unit's books. */
function useOwnChecks(props: NominationChecksProps): Found[] {
  const { content, lacks, missing, waits, counted, likenesses, quota, words } = props;
  const t = useTranslations();
  const locale = useLocale();
  const agreed = consentChannels.filter((channel) => content.consents.some((one) => one.channel === channel));
  const silent = consentChannels.filter((channel) => !agreed.includes(channel));
  const names = (channels: typeof agreed) => channels.map((one) => t(`nomination.channel.${one}`)).join(", ");
  const [paper] = words.onPaper;
  const onPaper = paper ? `; ${t("moderation.word.onPaper", { on: formatDate(paper.givenOn) })}` : "";
  const bare = content.photos.findIndex((photo) => !photo.alt);
  const count = content.photos.filter((photo) => !photo.alt).length;
  const unjudged = likenesses.filter((one) => one.judged === null).length;
  const asked = missing.map((name) => t(`nomination.answer.${name}`)).join(", ");
  const found: (Found | null)[] = [
    ...waits.map((one) => ({ ...one, level: "stop" as const })),
    missing.length > 0
      ? {
          level: "stop",
          text: t("moderation.notEnoughToApprove", { missing: asked }),
          href: `#${places.answer(missing[0]!)}`,
        }
      : null,
    agreed.length === 0
      ? {
          level: "stop",
          text: t("moderation.notAgreed", { channels: names(silent) }),
          href: `#${places.answer("consents")}`,
        }
      : {
          level: "pass",
          text: t("moderation.agreed", { channels: names(agreed) }) + onPaper,
          href: `#${places.answer("consents")}`,
        },
    agreed.length > 0 && silent.length > 0
      ? {
          level: "note",
          text: t("moderation.notAgreed", { channels: names(silent) }),
          href: `#${places.answer("consents")}`,
        }
      : null,
    lacks.length > 0 && missing.length === 0
      ? {
          level: "note",
          text: t("moderation.notEnoughToTell", { missing: lacks.join(", ") }),
          href: `#${places.story}`,
        }
      : null,
    content.photos.length === 0
      ? { level: "pass", text: t("moderation.noPhotos") }
      : count === 0
        ? { level: "pass", text: t("moderation.photosDescribed"), href: `#${places.photo(0)}` }
        : {
            level: "note",
            text: t("moderation.photosUndescribed", { count }),
            href: `#${places.photo(bare)}`,
          },
    quota
      ? {
          level: quota.used <= quota.quota ? "pass" : "note",
          text: t("moderation.quota", quota),
          href: localePath(locale, `/kiem-duyet/so-lieu?${counted}`),
        }
      : null,
    likenesses.length === 0
      ? { level: "pass", text: t("moderation.noNamesake") }
      : {
          level: unjudged > 0 ? "note" : "pass",
          text: t("moderation.likeBefore", { count: likenesses.length }),
          href: `#${compareId}`,
          way: t("moderation.compareDeeds"),
        },
  ];
  return found.filter((one) => one !== null);
}
