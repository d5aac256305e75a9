import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { listJuryRounds } from "@/domain/contests/jury-queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/cham-thi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("jury.title") };
}

/** The rounds in whose jury one is. */
export default async function JuryPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireViewer(locale, "/cham-thi");
  const t = await getTranslations("contest");
  const rounds = await listJuryRounds(actor);
  return (
    <WorkPage actor={actor} area="/cham-thi" width="text">
      <h1 className="text-3xl">{t("jury.title")}</h1>
      {rounds.length === 0 ? <p className="mt-4">{t("jury.none")}</p> : null}
      <ul className="mt-6 ruled">
        {rounds.map((round) => (
          <li key={round.id} className="py-3">
            <a
              href={localePath(locale, `/cham-thi/${round.id}`)}
              className="touch-link font-semibold wrap-anywhere"
            >
              {round.contest}: {round.name}
            </a>
            <p className="text-base text-soft">
              {t(`state.${round.state}`)} · {t("jury.scored", { count: round.scored })}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
