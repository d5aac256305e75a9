import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { writePoints } from "@/components/contests/points";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Tag } from "@/components/ui/tag";
import { findJuryRound } from "@/domain/contests/jury-queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/cham-thi/[round]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("jury.title") };
}

const tones = { waiting: "gold", scored: "sage", conflict: "plain", own: "plain" } as const;

/** The entries of a round, what waits for this juror first. */
export default async function JuryRoundPage({ params }: Props) {
  const { locale, round: id } = await params;
  const actor = await requireViewer(locale, `/cham-thi/${id}`);
  const found = await findJuryRound(actor, id);
  if (!found) notFound();
  const t = await getTranslations("contest");
  const page = await getTranslations("profile");
  const { round, contest, entries } = found;
  const waiting = entries.filter(({ stands }) => stands === "waiting");
  const inOrder = [...waiting, ...entries.filter(({ stands }) => stands !== "waiting")];
  return (
    <WorkPage actor={actor} area="/cham-thi" width="text">
      <Breadcrumbs
        label={page("breadcrumb")}
        items={[{ href: localePath(locale, "/cham-thi"), text: t("jury.title") }]}
      />
      <h1 className="text-3xl wrap-anywhere">{round.name}</h1>
      <p className="mt-1 wrap-anywhere text-soft">{contest}</p>
      <p className="mt-4 font-semibold">
        {round.state === "open"
          ? t("jury.left", { count: waiting.length, total: entries.length })
          : t(`jury.round.${round.state}`)}
      </p>
      <ul className="mt-4 ruled">
        {inOrder.map((entry) => (
          <li key={entry.id} className="py-3">
            <a
              href={localePath(locale, `/cham-thi/${round.id}/${entry.id}`)}
              className="touch-link font-semibold wrap-anywhere"
            >
              {entry.title}
            </a>
            <p className="flex flex-wrap items-center gap-2 text-base text-soft">
              {entry.reference}
              <Tag tone={tones[entry.stands]}>{t(`jury.stands.${entry.stands}`)}</Tag>
              {entry.total === null ? null : t("points", { points: writePoints(entry.total, locale) })}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
