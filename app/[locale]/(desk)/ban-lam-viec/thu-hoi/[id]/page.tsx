import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { RecallFacts } from "@/components/recalls/recall-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { CopyList } from "@/components/withdrawals/copy-list";
import { can } from "@/domain/permissions";
import { recallPath } from "@/domain/recalls/path";
import { findRecall } from "@/domain/recalls/queries.server";
import { localePath } from "@/messages/locales";
import { close, pull } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/thu-hoi/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "recall" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** The recall of a story: what went by itself, and every copy that somebody has to take down, ticked off one by one. */
export default async function RecallPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, recallPath(id), "word.enter");
  const one = /^[0-9a-f-]{36}$/.test(id) ? await findRecall(actor, id) : null;
  if (!one) notFound();
  const t = await getTranslations();
  const isOpen = !one.closedAt && !one.restoredAt;
  const isDesk = can(actor, "desk.enter");
  const nomination = isDesk
    ? `/ban-lam-viec/de-cu/${one.nominationId}/xac-nhan`
    : `/kiem-duyet/${one.nominationId}?hang=xong`;
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/loi-xac-nhan" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/loi-xac-nhan"), text: t("withdrawal.list") }]}
      />
      <h1 className="text-3xl wrap-anywhere">{t("recall.of", { name: one.name })}</h1>
      <p className="mt-2 mb-6 wrap-anywhere text-soft">
        {one.deed} <IllustrativeTag of={one} />
      </p>
      <RecallFacts one={one} />
      <p className="mb-4" role="status">
        {one.copies.length === 0 ? t("recall.noCopies") : t("recall.left", { count: one.left })}
      </p>
      <CopyList copies={one.copies}>
        {(copy) => (
          <ButtonForm action={pull} values={{ id: copy.id, of: id }} variant="secondary">
            {t("recall.pull")}
          </ButtonForm>
        )}
      </CopyList>
      {isOpen ? (
        <ButtonForm action={close} values={{ id }}>
          {t("recall.close")}
        </ButtonForm>
      ) : null}
      {one.nominationId ? (
        <p className="mt-4">
          <a href={localePath(locale, nomination)} className="touch-link">
            {t("recall.nomination")}
          </a>
        </p>
      ) : null}
    </WorkPage>
  );
}
