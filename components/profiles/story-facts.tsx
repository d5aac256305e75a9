import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { formatDate, formatPeriod } from "@/domain/time/dates";
import { factNames as facts } from "@/domain/nominations/questions/asked";
import { answerText } from "@/domain/nominations/questions/lines";
import { localePath } from "@/messages/locales";
import { UnitName } from "../units/unit-name";
import { Content } from "./content";

type StoryFactsProps = { story: StoryPage; fieldName: string; children?: ReactNode };

/** The facts box: where, when, field, source and dates; `children` come last. */
export function StoryFacts({ story, fieldName, children }: StoryFactsProps) {
  const t = useTranslations("profile");
  const answers = useTranslations("nomination.answer");
  const say = useTranslations("nomination");
  return (
    <aside id="thong-tin" aria-label={t("facts")} className="mt-8 lg:col-start-2 lg:row-start-3 lg:mt-5">
      <h2 className="border-b border-line pb-1 text-xl">{t("facts")}</h2>
      <dl className="text-base">
        <Fact label={t("unit")}>{story.units.length > 0 ? <Units units={story.units} /> : null}</Fact>
        <Fact label={t("unitThen")}>
          {story.unitThen ? (
            <FactLink path={`/don-vi/${story.unitThen.id}`}>
              <UnitName unit={{ name: story.unitThen.label }} />
            </FactLink>
          ) : null}
        </Fact>
        <Fact label={t("organisation")}>
          {story.organisation && story.organisation !== story.unitThen?.label ? (
            <UnitName unit={{ name: story.organisation }} />
          ) : null}
        </Fact>
        <Fact label={t(story.untilYear === story.sinceYear ? "year" : "years")}>{years(story, t)}</Fact>
        {facts.map((name) => (
          <Fact key={name} label={answers(name)}>
            {story[name] ? <Content>{answerText(name, story[name], say)}</Content> : null}
          </Fact>
        ))}
        <Fact label={t("field")}>
          {story.fieldId ? <FactLink path={`/linh-vuc/${story.fieldId}`}>{fieldName}</FactLink> : null}
        </Fact>
        <Fact label={t("source")}>
          <Source story={story} />
        </Fact>
      </dl>
      <p className="mt-2 text-[0.9375rem] text-soft">
        {t("published", { date: formatDate(story.publishedAt) })}
        {formatDate(story.updatedAt) === formatDate(story.publishedAt)
          ? null
          : ` · ${t("updated", { date: formatDate(story.updatedAt) })}`}
      </p>
      {children}
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="flex flex-wrap gap-x-3 border-b border-line py-2 wrap-anywhere">
      <dt className="w-26 max-w-full text-soft">{label}</dt>
      <dd className="min-w-0 grow basis-32 font-semibold">{children}</dd>
    </div>
  );
}

/** Several stand one below the other: side by side a finger would reach for two. */
function Units({ units }: Pick<StoryPage, "units">) {
  const locale = useLocale();
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          <a
            href={localePath(locale, `/don-vi/${unit.id}`)}
            className={units.length > 1 ? "touch-link" : "link padded-link"}
          >
            <UnitName unit={unit} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function FactLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a href={localePath(useLocale(), path)} className="link padded-link">
      {children}
    </a>
  );
}

function Source({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const name = story.sourceName ? (
    <Content>{story.sourceName}</Content>
  ) : (
    t(story.illustrative ? "sourceInvented" : "sourceNomination")
  );
  return (
    <>
      {story.sourceUrl ? (
        <a href={story.sourceUrl} rel="noopener" className="with-address link padded-link">
          {name}
        </a>
      ) : (
        name
      )}
      {story.sourceOn ? <span className="font-normal">, {formatPeriod(story.sourceOn)}</span> : null}
      {story.sourceNote ? (
        <span className="block text-base font-normal text-soft">
          <Content>{story.sourceNote}</Content>
        </span>
      ) : null}
    </>
  );
}

function years(story: StoryPage, t: (key: "sinceNow", values: { year: number }) => string): string | null {
  const { sinceYear, untilYear } = story;
  if (!sinceYear) return untilYear ? String(untilYear) : null;
  if (!untilYear) return t("sinceNow", { year: sinceYear });
  return untilYear === sinceYear ? String(sinceYear) : `${sinceYear} – ${untilYear}`;
}
