import { useTranslations } from "next-intl";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { formatDate, formatPeriod } from "@/domain/time/dates";
import { Content } from "../profiles/content";

type SourceLineProps = { story: Pick<StoryPage, "sourceName" | "sourceOn" | "publishedAt" | "illustrative"> };

/** On a sheet: where a story is from and of which day, and when it was published here. */
export function SourceLine({ story }: SourceLineProps) {
  const t = useTranslations("bulletin");
  const dates = [
    story.sourceOn ? formatPeriod(story.sourceOn) : "",
    t("published", { date: formatDate(story.publishedAt) }),
  ];
  return t.rich("source", {
    name: story.sourceName || t(story.illustrative ? "sourceInvented" : "sourceNomination"),
    rest: dates.filter(Boolean).join(", "),
    vi: (chunks) => (story.sourceName ? <Content>{chunks}</Content> : chunks),
  });
}
