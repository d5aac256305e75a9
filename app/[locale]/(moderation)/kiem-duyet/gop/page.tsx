import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { MergeList } from "@/components/merges/merge-list";
import { MoveForm } from "@/components/merges/move-form";
import { PersonsForm } from "@/components/merges/persons-form";
import { RenameForm } from "@/components/merges/rename-form";
import { FindOne, TwoStories } from "@/components/merges/two-stories";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { choice, readQuery, words } from "@/domain/address/read-query";
import { whyNotOne } from "@/domain/merges/merge-stories.server";
import { countToMove, listMerges, storyToCompare } from "@/domain/merges/queries.server";
import { findToMove } from "@/domain/nominations/move.server";
import type { Actor } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { joinPersons, mergeTwo, move, rename, split } from "./actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/kiem-duyet/gop">;

const tasks = ["gop", "nguoi", "dia-chi", "chuyen"] as const;
const done = [...tasks, "tach"] as const;
const query = {
  viec: choice(tasks, "gop"),
  xong: choice(done, null),
  giu: words(500),
  bo: words(500),
  trang: words(500),
  lan: words(36),
  "ho-so": words(500),
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "mend" });
  return { title: t("title") };
}

/** Two stories or persons that are one, a story's wrong address, a nomination in the wrong ward: mended by the city's moderators. */
export default async function MendPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/gop", "mend.enter");
  const asked = readQuery(await searchParams, query);
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/kiem-duyet">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") }]}
      />
      <h1 className="text-3xl">{t("mend.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t(`mend.lead.${asked.viec}`)}</p>
      <FilterLinks
        label={t("mend.title")}
        items={tasks.map((task) => ({
          href: localePath(locale, `/kiem-duyet/gop?viec=${task}`),
          text: t(`mend.task.${task}`),
          current: task === asked.viec,
        }))}
      />
      <div className="mt-6">
        {asked.xong ? (
          <Notice tone="success" role="status">
            {t(`mend.done.${asked.xong}`)}
          </Notice>
        ) : null}
        {asked.viec === "gop" ? <Merging actor={actor} kept={asked.giu} gone={asked.bo} /> : null}
        {asked.viec === "nguoi" ? <PersonsForm action={joinPersons} /> : null}
        {asked.viec === "dia-chi" ? <Renaming actor={actor} address={asked.trang} /> : null}
        {asked.viec === "chuyen" ? <Moving actor={actor} asked={asked["ho-so"]} /> : null}
        {asked.viec === "gop" || asked.viec === "nguoi" ? (
          <MergeList merges={await listMerges(actor, asked.lan)} split={split} />
        ) : null}
      </div>
    </WorkPage>
  );
}

async function Merging({ actor, kept: keptAt, gone: goneAt }: { actor: Actor; kept: string; gone: string }) {
  const [kept, gone] = await Promise.all([
    keptAt ? storyToCompare(actor, keptAt) : null,
    goneAt ? storyToCompare(actor, goneAt) : null,
  ]);
  const refused = kept && gone ? whyNotOne(kept, gone) : null;
  const moving = kept && gone && !refused ? await countToMove(actor, kept, gone) : null;
  return (
    <TwoStories
      asked={{ kept: keptAt, gone: goneAt }}
      kept={kept}
      gone={gone}
      refused={refused}
      moving={moving}
      action={mergeTwo}
    />
  );
}

async function Renaming({ actor, address }: { actor: Actor; address: string }) {
  const story = address ? await storyToCompare(actor, address) : null;
  return (
    <>
      <FindOne task="dia-chi" name="trang" asked={address} isFound={story !== null} />
      {story ? <RenameForm key={story.slug} story={story} action={rename} /> : null}
    </>
  );
}

async function Moving({ actor, asked }: { actor: Actor; asked: string }) {
  const found = asked ? await findToMove(actor, asked) : null;
  return (
    <>
      <FindOne task="chuyen" name="ho-so" asked={asked} isFound={found !== null} />
      {found ? (
        <Renewed by={found.version}>
          <MoveForm nomination={found} action={move} />
        </Renewed>
      ) : null}
    </>
  );
}
