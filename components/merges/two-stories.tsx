import { useLocale, useTranslations } from "next-intl";
import type { ComparedStory } from "@/domain/merges/queries.server";
import { localePath } from "@/messages/locales";
import { awardWords } from "../profiles/award-words";
import { Button } from "../ui/button";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { MergeForm } from "./merge-form";

export type Moving = {
  recognitions: number;
  adoptions: number;
  photos: number;
  copies: number;
  units: number;
};

type TwoStoriesProps = {
  /** The addresses as typed. */
  asked: { kept: string; gone: string };
  kept: ComparedStory | null;
  gone: ComparedStory | null;
  /** Why these two can be no one story. */
  refused: { code: "merge-same" | "merge-kinds" | "merge-down" | "merge-both-down"; name: string } | null;
  moving: Moving | null;
  action: FormHandler<never>;
};

/** Asks for two stories by their addresses, shows them side by side with what would move, and asks whether they are one. */
export function TwoStories({ asked, kept, gone, refused, moving, action }: TwoStoriesProps) {
  const t = useTranslations();
  const locale = useLocale();
  const missing = [asked.kept && !kept, asked.gone && !gone].some(Boolean);
  const turned = new URLSearchParams({ viec: "gop", giu: asked.gone, bo: asked.kept });
  return (
    <>
      <form className="grid gap-x-6 md:grid-cols-2">
        <input type="hidden" name="viec" value="gop" />
        <TextInput
          id="giu"
          label={t("mend.kept")}
          hint={t("mend.keptHint")}
          defaultValue={asked.kept}
          maxLength={500}
          autoComplete="off"
        />
        <TextInput
          id="bo"
          label={t("mend.gone")}
          hint={t("mend.goneHint")}
          defaultValue={asked.gone}
          maxLength={500}
          autoComplete="off"
        />
        <p>
          <Button variant="secondary">{t("mend.compare")}</Button>
        </p>
      </form>
      {missing ? <Notice tone="warning" role="alert" title={t("mend.notFound")} /> : null}
      {kept && gone ? (
        <>
          <div className="mt-8 grid gap-6 md:grid-cols-2">
            <Story story={kept} label={t("mend.keptStory")} />
            <Story story={gone} label={t("mend.goneStory")} />
          </div>
          {kept.id === gone.id ? null : (
            <p className="mt-2">
              <a href={localePath(locale, `/kiem-duyet/gop?${turned}`)} className="touch-link">
                {t("mend.turn")}
              </a>
            </p>
          )}
        </>
      ) : null}
      {refused ? (
        <Notice tone="warning" role="alert">
          {t(`errors.${refused.code}`, { name: refused.name })}
        </Notice>
      ) : null}
      {kept && gone && moving ? <MergeForm kept={kept} gone={gone} moving={moving} action={action} /> : null}
    </>
  );
}

function Story({ story, label }: { story: ComparedStory; label: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const facts: [string, string][] = [
    [t("mend.address"), story.path],
    [t("mend.units"), story.units.join(", ")],
    [
      t("mend.recognitions"),
      story.awards.map((one) => `${awardWords(t, `${one.level}:${one.form}`)} (${one.year})`).join("; ") ||
        "—",
    ],
    [t("mend.adoptions"), String(story.adopters)],
  ];
  return (
    <section className="min-w-0 border-t-2 border-ink pt-3 wrap-anywhere">
      <p className="text-base text-soft">{label}</p>
      <h2 className="text-xl">
        <a href={localePath(locale, story.path)} className="link">
          {story.name}
        </a>
      </h2>
      <p>{story.deed}</p>
      {story.state === "published" ? null : (
        <p className="font-semibold">{t(`takeDown.state.${story.state}`)}</p>
      )}
      <dl className="mt-3 grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-base">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type FindOneProps = { task: "dia-chi" | "chuyen"; name: "trang" | "ho-so"; asked: string; isFound: boolean };

/** Asks for one story or nomination; what was asked stays in the page's own address. */
export function FindOne({ task, name, asked, isFound }: FindOneProps) {
  const t = useTranslations("mend");
  return (
    <form className="max-w-3xl">
      {asked && !isFound ? <Notice tone="warning" role="alert" title={t(`none.${task}`)} /> : null}
      <input type="hidden" name="viec" value={task} />
      <TextInput
        id={name}
        label={t(`find.${task}`)}
        hint={t(`findHint.${task}`)}
        defaultValue={asked}
        maxLength={500}
        autoComplete="off"
      />
      <Button variant="secondary">{t("look")}</Button>
    </form>
  );
}
