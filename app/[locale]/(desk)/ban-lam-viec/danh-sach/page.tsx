import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { TakeOut } from "@/app/_sheets/take-out";
import { ButtonLink } from "@/components/ui/button";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { listRolls } from "@/domain/rolls/rolls.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/danh-sach">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "rollDesk" });
  return { title: t("title") };
}

/** The lists of the person's units. */
export default async function RollsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/danh-sach", "desk.enter");
  const t = await getTranslations("rollDesk");
  const files = await getTranslations("sheet");
  const rolls = await listRolls(actor);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec/danh-sach">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink variant="secondary" href={localePath(locale, "/ban-lam-viec/danh-sach/tu-tep")}>
            {files("title")}
          </ButtonLink>
          <ButtonLink href={localePath(locale, "/ban-lam-viec/danh-sach/moi")}>{t("new")}</ButtonLink>
        </div>
      </div>
      {rolls.length === 0 ? <p className="mt-6">{t("none")}</p> : <TakeOut list="rolls" locale={locale} />}
      <ul className="mt-6 divide-y divide-line border-y border-line empty:hidden">
        {rolls.map((roll) => (
          <li key={roll.id} className="py-3">
            <a
              href={localePath(locale, `/ban-lam-viec/danh-sach/${roll.id}`)}
              className="touch-link text-lg font-semibold"
            >
              {t("listOf", { campaign: roll.campaignName })}
            </a>{" "}
            <IllustrativeTag of={roll} />
            <p className="text-base text-soft">
              {[
                roll.unitName,
                [roll.number, roll.datedOn && formatDate(roll.datedOn)].filter(Boolean).join(", "),
                t("rows", { count: roll.rows, drafts: roll.drafts }),
                roll.returned > 0 ? t("returned", { count: roll.returned }) : "",
                roll.deadlineOn ? t("deadline", { date: formatDate(roll.deadlineOn) }) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
