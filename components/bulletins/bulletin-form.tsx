import { useLocale, useTranslations } from "next-intl";
import { lengthWord, mostStories, type BulletinChoice } from "@/domain/bulletins/input";
import type { BulletinChoiceRow } from "@/domain/bulletins/queries.server";
import { subjectName } from "@/domain/profiles/sharing";
import { formatDate } from "@/domain/time/dates";
import { contentLanguage, nameIn } from "../profiles/profile-words";
import { Button } from "../ui/button";
import { Radios, Select, TextInput } from "../ui/controls";

type BulletinFormProps = {
  choice: BulletinChoice;
  stories: BulletinChoiceRow[];
  units: { id: string; name: string; nameEn: string | null }[];
  /** Addresses of this form and of the sheet it makes. */
  here: string;
  sheet: string;
};

/** Chooses what an issue holds. A plain GET form: every state is an address that can be kept and sent. */
export function BulletinForm({ choice, stories, units, here, sheet }: BulletinFormProps) {
  const t = useTranslations("bulletin");
  const locale = useLocale();
  return (
    <form action={sheet} className="mt-8 max-w-prose">
      <Select
        id="don-vi"
        label={t("unit")}
        hint={t("unitHint")}
        defaultValue={choice.unitId}
        options={[
          { value: "", label: t("allUnits") },
          ...units.map((unit) => ({ value: unit.id, label: nameIn(locale, unit.name, unit.nameEn) })),
        ]}
      />
      <Button variant="secondary" formAction={here} className="mb-8">
        {t("filter")}
      </Button>
      <Stories stories={stories} chosen={choice.numbers} />
      <TextInput
        id="so"
        label={t("issue")}
        hint={t("issueHint")}
        defaultValue={choice.issue}
        maxLength={20}
      />
      <Radios
        id="dai"
        label={t("length")}
        defaultValue={lengthWord(choice.length)}
        options={(["short", "full"] as const).map((length) => ({
          value: lengthWord(length),
          label: t(length),
        }))}
      />
      <Button>{t("make")}</Button>
    </form>
  );
}

function Stories({ stories, chosen }: { stories: BulletinChoiceRow[]; chosen: number[] }) {
  const t = useTranslations("bulletin");
  const mark = useTranslations("adoption")("illustrative");
  const language = contentLanguage(useLocale());
  return (
    <fieldset className="mb-6">
      <legend className="mb-1 font-semibold">{t("stories", { most: mostStories })}</legend>
      {stories.length === 0 ? <p className="text-soft">{t("noStories")}</p> : null}
      {stories.map((story) => (
        <div
          key={story.number}
          className="relative flex min-h-11 items-start gap-3 border-b border-line py-3"
        >
          <input
            id={`bai-${story.number}`}
            type="checkbox"
            name="bai"
            value={story.number}
            defaultChecked={chosen.includes(story.number)}
            className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
          />
          <div className="min-w-0 wrap-anywhere">
            <label
              htmlFor={`bai-${story.number}`}
              lang={language}
              className="font-semibold after:absolute after:inset-0"
            >
              {story.kind === "model" ? story.name : story.deed}
            </label>
            <p className="text-base text-soft">
              {story.kind === "model" ? null : (
                <>
                  <span lang={language}>{subjectName(story)}</span> ·{" "}
                </>
              )}
              {story.illustrative ? `${mark} · ` : null}
              {formatDate(story.publishedAt)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
