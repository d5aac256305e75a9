import "server-only";
import { unitNameIn } from "@/components/units/unit-name";
import type { Honour, Honours } from "@/domain/campaigns/honours.server";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { inBatches, linesOf, type Column } from "@/domain/sheets/list-columns";
import type { StreamedSheet } from "@/domain/sheets/write-xlsx";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { portalUrl } from "../_server/portal-url";
import type { Words } from "../_server/sheet-route";
import { day, fullName, note, place } from "./columns";

/** A campaign's honour roll as anybody may take it along: who may be named on its page, and nobody else. */
type PublicRoll = { campaign: Pick<CampaignPage, "name" | "kind" | "illustrative">; honours: Honours };

/** The roll's lines, its head first; `linesOf` gives them in pieces. */
export const honourLines = (words: Words, { campaign, honours }: PublicRoll) =>
  linesOf(columnsOf(words, campaign), inBatches(honours.named));

/** The same as a sheet of a book; below its rows stands how many more there are whom nothing allows to name. */
export function honourSheet(words: Words, roll: PublicRoll): StreamedSheet {
  const { t } = words;
  const title = t(`honours.${roll.campaign.kind === "contest" ? "winners" : "title"}`);
  return {
    name: title,
    head: 1,
    above: {
      left: `${title}: ${roll.campaign.name}`,
      right: t("listOut.madeAt", { moment: formatMoment(new Date()) }),
    },
    rows: withUnnamed(words, roll),
  };
}

async function* withUnnamed(words: Words, roll: PublicRoll) {
  yield* honourLines(words, roll);
  const count = Object.values(roll.honours.unnamed).reduce((sum, one) => sum + one, 0);
  const others = roll.honours.named.length > 0 ? "yes" : "no";
  if (count > 0) yield [[null, words.t("honours.unnamed", { count, others })]];
}

function columnsOf({ t, locale }: Words, campaign: PublicRoll["campaign"]): Column<Honour>[] {
  const head = (
    id: "order" | "name" | "kind" | "unit" | "deed" | "form" | "decision" | "decisionDay" | "note",
  ) => t(`listOut.head.${id}`);
  return [
    { id: "order", head: head("order"), cell: place },
    { id: "name", head: head("name"), cell: fullName },
    { id: "kind", head: head("kind"), cell: ({ kind }) => t(`nomination.kind.${kind}`) },
    {
      id: "work",
      head: t("honours.work"),
      cell: ({ occupation, workplace }) => [occupation, workplace].filter(Boolean).join(", "),
    },
    {
      id: "unit",
      head: head("unit"),
      cell: ({ unitNames, organisation }) =>
        unitNameIn(locale, { name: unitNames.join(", ") || organisation }),
    },
    { id: "deed", head: head("deed"), cell: ({ deed }) => deed },
    {
      id: "form",
      head: head("form"),
      cell: ({ form }) => (form === "named" ? t("honours.named") : t(`profile.form.${form}`)),
    },
    { id: "decision", head: head("decision"), cell: ({ decisionNumber }) => decisionNumber ?? "" },
    { id: "decisionDay", head: head("decisionDay"), cell: ({ decidedOn }) => day(decidedOn) },
    {
      id: "story",
      head: t("honours.storyAt"),
      cell: ({ kind, slug }) => (slug ? portalUrl(localePath(locale, profilePath({ kind, slug }))) : ""),
    },
    {
      id: "note",
      head: head("note"),
      cell: ({ illustrative }) =>
        note({ t, locale }, { illustrative: illustrative || campaign.illustrative }),
    },
  ];
}
