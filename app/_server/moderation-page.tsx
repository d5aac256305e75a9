import "server-only";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { WorkPage } from "./work-page";

type ModerationPageProps = {
  actor: Actor;
  locale: string;
  title: string;
  lead: string;
  /** Neighbouring pages, for who may go there. */
  ways?: { path: string; text: string }[];
  children: ReactNode;
};

/** A moderator's small page: the way back to the queue, what it is called and what it is for. */
export async function ModerationPage({
  actor,
  locale,
  title,
  lead,
  ways = [],
  children,
}: ModerationPageProps) {
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") }]}
      />
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 mb-6 text-soft">{lead}</p>
      {ways.length > 0 ? (
        <p className="mb-4 flex flex-wrap gap-x-6">
          {ways.map(({ path, text }) => (
            <a key={path} href={localePath(locale, path)} className="touch-link">
              {text}
            </a>
          ))}
        </p>
      ) : null}
      {children}
    </WorkPage>
  );
}
