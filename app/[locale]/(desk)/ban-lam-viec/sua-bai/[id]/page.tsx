import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { isPostedWithoutScripts, requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { AmendForm } from "@/components/amendments/amend-form";
import { AmendedCompare } from "@/components/amendments/amended-compare";
import { PublishForm } from "@/components/amendments/publish-form";
import { StoryEndForm } from "@/components/story-ends/story-end-form";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { findAmendable, type Amendable } from "@/domain/amendments/load.server";
import { amendmentPath } from "@/domain/amendments/vocabulary";
import { findStoryEnd } from "@/domain/story-ends/queries.server";
import { can, type Actor } from "@/domain/permissions";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { cancelEnd, drop, publish, save, setEnd } from "../actions";

type Props = PageProps<"/[locale]/ban-lam-viec/sua-bai/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "amendment" });
  return { title: await errorTitle(locale, t("title"), await isPostedWithoutScripts()) };
}

/** A published story written anew beside what readers see: compared, published by a moderator, or gone on with. */
export default async function AmendPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, amendmentPath(id), "spread.enter");
  const found = id.length <= 64 ? await findAmendable(actor, id) : null;
  if (!found) notFound();
  const { story, amendment } = found;
  const t = await getTranslations("amendment");
  const isLive = story.state === "published";
  return (
    <WorkPage actor={actor} area={can(actor, "desk.enter") ? "/ban-lam-viec" : "/kiem-duyet"} width="text">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 wrap-anywhere">
        <strong>{story.name}</strong> <IllustrativeTag of={story} />
      </p>
      <p className="mt-1 text-soft">{t(isLive ? "lead" : "gone")}</p>
      {isLive ? (
        <p className="mb-6">
          <a href={localePath(locale, story.path)} className="touch-link">
            {t("open")}
          </a>
        </p>
      ) : null}
      {isLive && amendment ? <Beside actor={actor} found={found} /> : null}
      {isLive ? (
        <section aria-labelledby="loi-moi" className="mt-8 border-t-2 border-ink pt-4">
          <h2 id="loi-moi" className="mb-5 text-xl">
            {t("write")}
          </h2>
          <AmendForm
            profileId={id}
            kind={story.kind}
            version={amendment?.version ?? 0}
            words={amendment?.words ?? wordsOf(story)}
            ground={amendment?.ground ?? ""}
            note={amendment?.note ?? ""}
            action={save}
          />
        </section>
      ) : null}
      {isLive ? (
        <StoryEndForm
          profileId={id}
          end={await findStoryEnd(found)}
          actions={{ set: setEnd, cancel: cancelEnd }}
        />
      ) : null}
    </WorkPage>
  );
}

const wordsOf = ({
  honorific,
  name,
  deed,
  figures,
  story,
  summaryEn,
  howTo,
  cost,
  needs,
}: Amendable["story"]) => ({
  honorific,
  name,
  deed,
  figures,
  story,
  summaryEn,
  howTo,
  cost,
  needs,
});

/** What was kept: its changes in place, why it may be shown, and what may be done with it. */
async function Beside({ actor, found }: { actor: Actor; found: Amendable }) {
  const t = await getTranslations("amendment");
  const { story, unitId } = found;
  const amendment = found.amendment!;
  const target = { profileId: story.id, version: String(amendment.version) };
  const mayDecide = can(actor, "amendment.publish", { unitId });
  const isOwn = amendment.writerIds.includes(actor.id);
  return (
    <section aria-labelledby="so-sanh" className="mt-4">
      <h2 id="so-sanh" className="mb-2 text-xl">
        {t("compare")}
      </h2>
      <p className="mb-2 text-base text-soft">
        {t(`grounds.${amendment.ground}`)}
        {amendment.note ? `: ${amendment.note}` : ""} · {formatMoment(amendment.savedAt)}
      </p>
      <AmendedCompare before={wordsOf(story)} after={amendment.words} />
      {mayDecide && !isOwn ? (
        <PublishForm profileId={story.id} version={amendment.version} action={publish} />
      ) : (
        <p className="mt-3">{t(mayDecide ? "own" : "waits")}</p>
      )}
      <ButtonForm action={drop} values={target} variant="secondary" className="mt-3">
        {t("drop")}
      </ButtonForm>
    </section>
  );
}
