import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoment } from "@/domain/time/dates";
import { browserNames } from "@/domain/users/browser-names";
import { Tag } from "../ui/tag";

type OpenSession = {
  handle: string;
  current: boolean;
  createdAt: Date;
  seenAt: Date;
  userAgent: string;
  address: string;
};

type SessionListProps = {
  sessions: OpenSession[];
  /** The form that ends the session of that handle; `label` is for its button, `name` what to call it in a sentence. */
  ending: (handle: string, label: ReactNode, name: string) => ReactNode;
};

/** Open sessions: device, address and times, each with a way to end it; the one in use is ended by signing out. */
export function SessionList({ sessions, ending }: SessionListProps) {
  const t = useTranslations("account");
  const nameOf = (userAgent: string) => {
    const { browser, system } = browserNames(userAgent);
    return browser && system
      ? t("browserOn", { browser, system })
      : (browser ?? system ?? t("unknownBrowser"));
  };
  return (
    <ul className="mt-3 ruled">
      {sessions.map(({ handle, current, createdAt, seenAt, userAgent, address }) => {
        const full = t("endSessionOf", { name: nameOf(userAgent), moment: formatMoment(createdAt) });
        const label = (
          <>
            {t("endSession")}
            <span className="sr-only"> {full}</span>
          </>
        );
        return (
          <li key={handle} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="flex-1 basis-64">
              <p className="flex flex-wrap items-center gap-3 font-semibold">
                {nameOf(userAgent)}
                {current ? <Tag tone="sage">{t("thisSession")}</Tag> : null}
              </p>
              <p className="text-base text-soft">
                {t("since", { moment: formatMoment(createdAt) })},{" "}
                {t("seen", { moment: formatMoment(seenAt) })}
                {address ? `, ${t("from", { address })}` : null}
              </p>
            </div>
            {current ? null : ending(handle, label, full)}
          </li>
        );
      })}
    </ul>
  );
}
