import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { WordRecord } from "@/components/words/word-record";
import { entryOf, place, readQuery, said, words } from "@/domain/address/read-query";
import { findWords } from "@/domain/confirmations/queries.server";
import { can } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { loadNomination } from "../../../_nomination/load-nomination";
import { end, take } from "./actions";
import { OpenForm } from "./open-form";
import { acts } from "./acts";

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/[id]/xac-nhan">;

const query = { viec: entryOf(acts, ""), xong: said(), loi: place(), ai: words(40), ten: words(200) };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "wordDesk" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** The word of whom a nomination is about, and of others: who was asked, what they said, and one form at a time. */
export default async function WordsPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { actor, nomination } = await loadNomination(locale, id, "/xac-nhan");
  const t = await getTranslations();
  const asked = readQuery(await searchParams, query);
  const found = await findWords(nomination);
  const here = localePath(locale, `/ban-lam-viec/de-cu/${id}/xac-nhan`);
  const may = can(actor, "word.ask", nomination);
  const open = may ? asked.viec : "";
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <div className="no-print">
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            { href: localePath(locale, "/ban-lam-viec"), text: t("desk.title") },
            {
              href: localePath(locale, `/ban-lam-viec/de-cu/${id}`),
              text: nomination.content.name || t("desk.unnamed"),
            },
          ]}
        />
        <h1 className="text-3xl">{t("wordDesk.title")}</h1>
        <p className="mt-2 mb-6 text-soft">{t("wordDesk.lead")}</p>
        {asked.xong ? <Notice tone="success" role="status" title={t("wordDesk.done")} /> : null}
        {may ? (
          <p className="mb-6 flex flex-wrap gap-3">
            {(["hoi", "doc", "ban", "rut"] as const).map((act) => (
              <ButtonLink
                key={act}
                variant={act === "hoi" && open === "" ? "primary" : "secondary"}
                href={`${here}?viec=${act}#lam`}
                aria-current={open === act ? "true" : undefined}
              >
                {t(`wordDesk.acts.${act}`)}
              </ButtonLink>
            ))}
            <ButtonLink variant="quiet" href={`${here}/phieu`}>
              {t("wordDesk.blankForm")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      {open ? (
        <section
          id="lam"
          className="mb-10 rounded-lg border border-edge bg-raised px-5 py-5 print:border-0 print:bg-transparent print:p-0"
        >
          <h2 className="no-print mb-4 text-xl">{t(`wordDesk.acts.${open}`)}</h2>
          <OpenForm
            act={open}
            nomination={nomination}
            answerId={asked.loi ?? ""}
            given={{ whose: asked.ai, name: asked.ten }}
          />
        </section>
      ) : null}
      <div className="no-print">
        <WordRecord
          nomination={nomination}
          words={found}
          here={may ? here : null}
          actions={may ? { end, take } : null}
        />
      </div>
    </WorkPage>
  );
}
