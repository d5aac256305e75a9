import { useTranslations } from "next-intl";
import { formatMoment } from "@/domain/time/dates";
import { browserNames } from "@/domain/users/browser-names";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Tag } from "../ui/tag";

type OwnSessionsProps = {
  sessions: { handle: string; current: boolean; createdAt: Date; seenAt: Date; userAgent: string }[];
  end: FormHandler<void>;
};

/** One's open sessions, each with a button to end it; the one in use is ended by signing out. */
export function OwnSessions({ sessions, end }: OwnSessionsProps) {
  const t = useTranslations("account");
  const nameOf = (userAgent: string) => {
    const { browser, system } = browserNames(userAgent);
    return browser && system
      ? t("browserOn", { browser, system })
      : (browser ?? system ?? t("unknownBrowser"));
  };
  return (
    <ul className="mt-3 ruled">
      {sessions.map((session) => (
        <li key={session.handle} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div>
            <p className="flex flex-wrap items-center gap-3 font-semibold">
              {nameOf(session.userAgent)}
              {session.current ? <Tag tone="sage">{t("thisSession")}</Tag> : null}
            </p>
            <p className="text-base text-soft">
              {t("since", { moment: formatMoment(session.createdAt) })},{" "}
              {t("seen", { moment: formatMoment(session.seenAt) })}
            </p>
          </div>
          {session.current ? null : (
            <ButtonForm action={end} values={{ session: session.handle }} variant="secondary">
              {t("endSession")}
              <span className="sr-only">
                {" "}
                {t("endSessionOf", {
                  name: nameOf(session.userAgent),
                  moment: formatMoment(session.createdAt),
                })}
              </span>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  );
}
