import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { QueueChoices } from "@/domain/nominations/queue-choices.server";
import { queueAddress, queueAges, queueMarks, type QueueAsked } from "@/domain/nominations/queues";
import { profileKinds } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { nameIn } from "../profiles/profile-words";
import { Button } from "../ui/button";

type QueueFilterProps = { asked: QueueAsked; choices: QueueChoices };

/** What narrows the queue down; what is asked for stands in the address. How much is asked is said while it is closed. */
export function QueueFilter({ asked, choices }: QueueFilterProps) {
  const t = useTranslations("moderation.filter");
  const kinds = useTranslations("nomination.kind");
  const locale = useLocale();
  const chosen = [asked.dot, asked.phuong, asked["linh-vuc"], asked.loai, asked.tuoi, asked.dau].filter(
    Boolean,
  );
  const isAsked = chosen.length > 0 || asked.tim !== "";
  return (
    <form
      role="search"
      action={localePath(locale, "/kiem-duyet")}
      className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5"
    >
      {asked.hang !== "cho" ? <input type="hidden" name="hang" value={asked.hang} /> : null}
      <div className="flex min-w-40 grow basis-40 gap-2">
        <div className="relative min-w-0 grow">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2"
          />
          <input
            name="tim"
            type="search"
            data-queue-search
            aria-label={t("search")}
            placeholder={t("search")}
            defaultValue={asked.tim}
            className="min-h-11 w-full rounded-lg border border-edge bg-raised pr-2 pl-8 text-base placeholder:text-soft"
          />
        </div>
        <Button type="submit" variant="secondary" className="shrink-0 px-3">
          {t("apply")}
        </Button>
      </div>
      <details className="open:basis-full">
        <summary className="tap text-base">
          {chosen.length > 0 ? t("narrowed", { count: chosen.length }) : t("title")}
        </summary>
        <div className="grid grid-cols-2 gap-2 pb-1">
          <Choice
            name="dot"
            label={t("campaign")}
            value={asked.dot}
            options={choices.campaigns.map(({ id, name }) => [id, name])}
          />
          <Choice
            name="phuong"
            label={t("unit")}
            value={asked.phuong ?? ""}
            options={choices.units.map(({ id, name }) => [id, name])}
          />
          <Choice
            name="linh-vuc"
            label={t("field")}
            value={asked["linh-vuc"] ?? ""}
            options={choices.fields.map(({ id, name, nameEn }) => [id, nameIn(locale, name, nameEn)])}
          />
          <Choice
            name="loai"
            label={t("kind")}
            value={asked.loai}
            options={profileKinds.map((kind) => [kind, kinds(kind)])}
          />
          <Choice
            name="tuoi"
            label={t("age")}
            value={asked.tuoi}
            options={queueAges.map((days) => [days, t("atLeast", { days })])}
          />
          <Choice
            name="dau"
            label={t("mark")}
            value={asked.dau}
            options={queueMarks.map((mark) => [mark, t(`marks.${mark}`)])}
          />
        </div>
      </details>
      {isAsked ? (
        <a
          href={localePath(locale, `/kiem-duyet?${queueAddress({ hang: asked.hang })}`.replace(/\?$/, ""))}
          className="tap text-base underline underline-offset-4"
        >
          {t("clear")}
        </a>
      ) : null}
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; options: [value: string, label: string][] };

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="min-h-11 w-full min-w-0 rounded-lg border border-edge bg-raised px-2 text-base"
    >
      <option value="">{label}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
