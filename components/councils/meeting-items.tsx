import { useLocale, useTranslations } from "next-intl";
import type { MeetingPage } from "@/domain/councils/queries.server";
import { itemPath } from "@/domain/councils/vocabulary";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../ui/button";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag } from "../ui/tag";
import { ItemResultLines } from "./item-result";

type MeetingItemsProps = { meeting: MeetingPage; turn: FormHandler<never> };

/** The agenda in its order: what each item came to, and the next act for who runs the meeting. */
export function MeetingItems({ meeting, turn }: MeetingItemsProps) {
  const t = useTranslations("council");
  const locale = useLocale();
  if (meeting.items.length === 0) return <p className="text-soft">{t("emptyAgenda")}</p>;
  const running = meeting.mayRun && meeting.state === "open";
  // One item at a time is what a room can follow: only the next is opened with the red button.
  const next = meeting.items.some(({ state }) => state === "open")
    ? null
    : meeting.items.find(({ state }) => state === "waiting");
  return (
    <ol className="ruled">
      {meeting.items.map((item) => {
        const values = { meetingId: meeting.id, itemId: item.id };
        return (
          <li key={item.id} className="grid grid-cols-[2rem_minmax(0,1fr)] py-4">
            <span className="font-serif text-xl text-soft">{item.position}</span>
            <div className="min-w-0 wrap-anywhere">
              <a
                href={localePath(locale, itemPath(meeting.id, item.id))}
                className="touch-link text-[1.0625rem] font-semibold"
              >
                {item.name}
              </a>{" "}
              {item.state === "open" ? <Tag tone="red">{t("itemState.open")}</Tag> : null}{" "}
              <IllustrativeTag of={item} />
              <p className="line-clamp-2 text-base">{item.deed}</p>
              <p className="text-base text-soft">
                {[item.reference, item.unitName].filter(Boolean).join(" · ")}
                {item.state === "open" && !item.standsAside
                  ? ` · ${t("votedCount", { count: item.voted })}`
                  : null}
              </p>
              {item.aside.map((one) => (
                <p key={one.memberId} className="text-base text-soft">
                  {one.reason === null
                    ? t("asideByRule", { name: one.name })
                    : t("asideSaid", { name: one.name, reason: one.reason })}
                </p>
              ))}
              {item.standsAside && item.state !== "waiting" ? (
                <p className="text-base">{t("notForYou")}</p>
              ) : null}
              {item.result ? <ItemResultLines result={item.result} /> : null}
              {item.state === "open" && meeting.own?.state === "present" && !item.standsAside ? (
                <p className="mt-2">
                  <ButtonLink variant="secondary" href={localePath(locale, itemPath(meeting.id, item.id))}>
                    {t("votePage")}
                  </ButtonLink>
                </p>
              ) : null}
              {running && item.state === "open" ? (
                <div className="mt-2 flex flex-wrap items-start gap-3">
                  <ButtonForm action={turn} values={{ ...values, step: "close" }}>
                    {t("count")}
                  </ButtonForm>
                  <ConfirmForm
                    action={turn}
                    values={{ ...values, step: "void" }}
                    variant="quiet"
                    opener={t("breakOff")}
                    means={t("breakOffMeans")}
                    confirm={t("breakOff")}
                  />
                </div>
              ) : null}
              {running && item.state === "waiting" ? (
                <ButtonForm
                  action={turn}
                  values={{ ...values, step: "open" }}
                  variant={item === next ? "primary" : "secondary"}
                  className="mt-2"
                >
                  {t("openItem")}
                </ButtonForm>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
