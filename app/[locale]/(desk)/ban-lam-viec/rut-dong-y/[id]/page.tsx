import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { CopyList } from "@/components/withdrawals/copy-list";
import { WithdrawalClocks } from "@/components/withdrawals/withdrawal-clocks";
import { can } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { findWithdrawal } from "@/domain/withdrawals/queries.server";
import { localePath } from "@/messages/locales";
import { answer, close, extendOnce, pull } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/rut-dong-y/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "withdrawal" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** A consent taken back: its clocks, the answer, the one extension, every copy ticked off, the close. */
export default async function WithdrawalPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/ban-lam-viec/rut-dong-y/${id}`, "word.enter");
  const one = /^[0-9a-f-]{36}$/.test(id) ? await findWithdrawal(actor, id) : null;
  if (!one) notFound();
  const t = await getTranslations();
  const mayAny = (action: "withdrawal.settle" | "word.ask") =>
    one.unitIds.some((unitId) => can(actor, action, { unitId }));
  const may = !one.closedAt && mayAny("withdrawal.settle");
  const words = (name: string, label: string, hint: string) => [
    { control: "text" as const, name, label, hint, value: "" },
  ];
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/loi-xac-nhan" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec/loi-xac-nhan"), text: t("withdrawal.list") }]}
      />
      <h1 className="text-3xl wrap-anywhere">
        {t("withdrawal.of", { name: `${one.honorific} ${one.name}`.trim() })}
      </h1>
      <p className="mt-2 mb-6 text-soft">
        {one.unitName} <IllustrativeTag of={one} />
      </p>
      <WithdrawalClocks
        one={one}
        today={hcmcToday()}
        nominationPath={
          one.nominationId === null
            ? null
            : mayAny("word.ask")
              ? `/ban-lam-viec/de-cu/${one.nominationId}/xac-nhan`
              : `/kiem-duyet/${one.nominationId}?hang=xong`
        }
      />
      {one.copies.length === 0 ? <p className="mb-8">{t("withdrawal.noCopies")}</p> : null}
      <CopyList copies={one.copies}>
        {(copy) =>
          may ? (
            <ButtonForm action={pull} values={{ id: copy.id, of: id }} variant="secondary">
              {t("withdrawal.pull")}
            </ButtonForm>
          ) : null
        }
      </CopyList>
      {may && !one.answeredAt ? (
        <section className="mb-8 border-t border-line pt-4">
          <h2 className="mb-3 text-xl">{t("withdrawal.answer")}</h2>
          <FieldsForm
            action={answer}
            values={{ id }}
            fields={words("answer", t("withdrawal.answerWords"), t("withdrawal.answerHint"))}
            submit={t("withdrawal.answer")}
          />
        </section>
      ) : null}
      {may && !one.extendedAt ? (
        <details className="mb-8 border-t border-line pt-2">
          <summary className="flex min-h-11 items-center underline underline-offset-4">
            {t("withdrawal.extend")}
          </summary>
          <div className="mt-3">
            <FieldsForm
              action={extendOnce}
              values={{ id }}
              fields={words("reason", t("withdrawal.extendReason"), t("withdrawal.extendHint"))}
              submit={t("withdrawal.extend")}
            />
          </div>
        </details>
      ) : null}
      {may ? (
        <ButtonForm action={close} values={{ id }}>
          {t("withdrawal.close")}
        </ButtonForm>
      ) : null}
    </WorkPage>
  );
}
