import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { EntryFiles } from "@/components/contests/entry-files";
import { FieldsForm } from "@/components/contests/fields-form";
import { SheetTable } from "@/components/contests/sheet-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findJuryEntry, type JuryEntry } from "@/domain/contests/jury-queries.server";
import { localePath } from "@/messages/locales";
import { declare, score } from "../../actions";

type Props = PageProps<"/[locale]/cham-thi/[round]/[entry]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("jury.sheet") };
}

/** One entry and one's own sheet for it; the others' once it is in. */
export default async function SheetPage({ params }: Props) {
  const { locale, round: roundId, entry: entryId } = await params;
  const actor = await requireViewer(locale, `/cham-thi/${roundId}/${entryId}`);
  const found = await findJuryEntry(actor, roundId, entryId);
  if (!found) notFound();
  const t = await getTranslations("contest");
  const page = await getTranslations("profile");
  const { round, contest, entry, files, sheets, differs, next } = found;
  const back = localePath(locale, `/cham-thi/${roundId}`);
  return (
    <WorkPage actor={actor} area="/cham-thi" width="text">
      <Breadcrumbs
        label={page("breadcrumb")}
        items={[
          { href: localePath(locale, "/cham-thi"), text: t("jury.title") },
          { href: back, text: `${contest}: ${round.name}` },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{entry.title}</h1>
      <p className="mt-1 wrap-anywhere text-soft">
        {entry.reference} · {entry.entrant} · {entry.unitName}
      </p>
      {entry.words && entry.stands !== "conflict" ? (
        <p className="mt-4 max-w-prose wrap-anywhere whitespace-pre-line">{entry.words}</p>
      ) : null}
      <EntryFiles files={files} title={t("entry.files")} />
      {entry.stands === "own" || entry.stands === "conflict" ? (
        <div className="mt-6">
          <Notice>{t(`jury.leftOut.${entry.stands}`)}</Notice>
        </div>
      ) : null}
      {entry.stands === "scored" ? (
        <>
          <h2 className="mt-8 mb-3 text-2xl">{t("jury.sheets")}</h2>
          {differs ? (
            <Notice tone="warning">{t("jury.differs", { points: round.differsFrom })}</Notice>
          ) : null}
          <SheetTable criteria={round.criteria} sheets={sheets} />
        </>
      ) : null}
      {entry.stands === "waiting" && round.state === "open" ? <Sheet found={found} /> : null}
      <p className="mt-8 flex flex-wrap gap-3">
        {next && entry.stands !== "waiting" ? (
          <ButtonLink href={localePath(locale, `/cham-thi/${roundId}/${next}`)}>{t("jury.next")}</ButtonLink>
        ) : null}
        <ButtonLink variant="secondary" href={back}>
          {t("jury.back")}
        </ButtonLink>
      </p>
    </WorkPage>
  );
}

async function Sheet({ found: { round, entry } }: { found: JuryEntry }) {
  const t = await getTranslations("contest");
  const values = { roundId: round.id, entryId: entry.id };
  return (
    <>
      <h2 className="mt-8 mb-1 text-2xl">{t("jury.sheet")}</h2>
      <p className="mb-4 text-soft">{t("jury.sheetLead")}</p>
      <FieldsForm
        action={score}
        values={values}
        button={t("jury.send")}
        fields={[
          ...round.criteria.map(({ words, most, weight }, at) => ({
            name: `scores.${at}`,
            as: "number" as const,
            label: words,
            hint: t("jury.pointHint", { most, weight }),
          })),
          { name: "note", as: "area", label: t("jury.note"), hint: t("jury.noteHint") },
        ]}
      />
      <details className="mt-8">
        <summary className="tap">{t("jury.conflict")}</summary>
        <p className="my-2 text-soft">{t("jury.conflictLead")}</p>
        <FieldsForm
          action={declare}
          values={values}
          variant="secondary"
          button={t("jury.declare")}
          fields={[{ name: "words", as: "area", label: t("jury.conflictWords") }]}
        />
      </details>
    </>
  );
}
