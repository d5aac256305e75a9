import { useTranslations } from "next-intl";
import type { VotingPage } from "@/domain/councils/voting-page.server";
import { IllustrativeTag } from "../ui/illustrative-tag";

/** What a nomination tells a council; the story is opened by who wants to read it whole. */
export function ToldItem({ told, position }: { told: VotingPage["told"]; position: number }) {
  const t = useTranslations("council");
  const paragraphs = told.story.split("\n").filter((line) => line.trim() !== "");
  return (
    <article className="wrap-anywhere">
      <p className="text-base text-soft">
        {t("itemNumber", { number: position })} <IllustrativeTag of={told} />
      </p>
      <h1 className="text-[1.75rem] leading-tight md:text-4xl">{told.name}</h1>
      <p className="mt-1 text-soft">
        {[told.occupation, told.workplace, told.unitName, told.reference].filter(Boolean).join(" · ")}
      </p>
      <p className="mt-3">{told.deed}</p>
      {told.figures.length > 0 ? (
        <ul className="mt-2">
          {told.figures.map(({ value, label }) => (
            <li key={label}>
              <strong className="text-red">{value}</strong> {label}
            </li>
          ))}
        </ul>
      ) : null}
      {paragraphs.length > 0 ? (
        <details className="mt-2">
          <summary className="tap link cursor-pointer">{t("readStory")}</summary>
          {paragraphs.map((text, at) => (
            <p key={at} className="mt-3">
              {text}
            </p>
          ))}
        </details>
      ) : null}
    </article>
  );
}
