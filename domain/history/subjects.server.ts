import "server-only";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import {
  campaign,
  consentText,
  council,
  contestEntry,
  document,
  field,
  holiday,
  meeting,
  nomination,
  profile,
  reasonTemplate,
  ruleBasis,
  searchSynonym,
  space,
  suggestion,
  unit,
  user,
} from "@/db/schema";
import { councilPath, meetingPath } from "../councils/vocabulary";
import { profilePath } from "../profiles/vocabulary";
import { formatDate } from "../time/dates";
import type { HistorySubject } from "./vocabulary";

/** What an event was about, as people call it, and the page that shows it, without locale; null where none does. */
export type NamedSubject = { name: string; path: string | null };

type Named = NamedSubject & { id: string };

/** A text of consent is called by how it begins, in characters. */
const mostWords = 60;

/** How each kind of subject is looked up by its ids; what is called nothing keeps the words of its event. */
const lookUps: Partial<Record<HistorySubject, (ids: string[]) => Promise<Named[]>>> = {
  user: async (ids) => {
    const rows = await db()
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(inArray(user.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/nguoi-dung/${row.id}` }));
  },
  nomination: async (ids) => {
    const rows = await db()
      .select({ id: nomination.id, name: nomination.name, reference: nomination.reference })
      .from(nomination)
      .where(inArray(nomination.id, ids))
      .limit(ids.length);
    return rows.map(({ id, name, reference }) => ({
      id,
      name: [reference, name].filter(Boolean).join(" · "),
      // A draft is its ward's alone.
      path: reference ? `/kiem-duyet/${id}` : null,
    }));
  },
  profile: async (ids) => {
    const rows = await db()
      .select({
        id: profile.id,
        name: profile.name,
        kind: profile.kind,
        slug: profile.slug,
        state: profile.state,
      })
      .from(profile)
      .where(inArray(profile.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: row.state === "published" ? profilePath(row) : null }));
  },
  space: async (ids) => {
    const rows = await db()
      .select({ id: space.id, name: space.name, slug: space.slug, shown: space.shown })
      .from(space)
      .where(inArray(space.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: row.shown ? `/khong-gian-van-hoa/${row.slug}` : null }));
  },
  "contest-entry": async (ids) => {
    const rows = await db()
      .select({
        id: contestEntry.id,
        reference: contestEntry.reference,
        title: contestEntry.title,
        campaignId: contestEntry.campaignId,
      })
      .from(contestEntry)
      .where(inArray(contestEntry.id, ids))
      .limit(ids.length);
    return rows.map(({ id, reference, title, campaignId }) => ({
      id,
      name: `${reference} · ${title}`,
      path: `/kiem-duyet/hoi-thi/${campaignId}`,
    }));
  },
  campaign: async (ids) => {
    const rows = await db()
      .select({ id: campaign.id, name: campaign.name })
      .from(campaign)
      .where(inArray(campaign.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/dot-bieu-duong/${row.id}` }));
  },
  unit: async (ids) => {
    const rows = await db()
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(inArray(unit.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/don-vi/${row.id}` }));
  },
  suggestion: async (ids) => {
    const rows = await db()
      .select({ id: suggestion.id, name: suggestion.name })
      .from(suggestion)
      .where(inArray(suggestion.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: null }));
  },
  document: async (ids) => {
    const rows = await db()
      .select({ id: document.id, name: document.number })
      .from(document)
      .where(inArray(document.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/van-ban/${row.id}` }));
  },
  field: async (ids) => {
    const rows = await db()
      .select({ id: field.id, name: field.name })
      .from(field)
      .where(inArray(field.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/linh-vuc/${row.id}` }));
  },
  reason: async (ids) => {
    const rows = await db()
      .select({ id: reasonTemplate.id, name: reasonTemplate.title })
      .from(reasonTemplate)
      .where(inArray(reasonTemplate.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/ly-do/${row.id}` }));
  },
  synonym: async (ids) => {
    const rows = await db()
      .select({ id: searchSynonym.id, name: searchSynonym.words })
      .from(searchSynonym)
      .where(inArray(searchSynonym.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: `/quan-tri/tu-dong-nghia/${row.id}` }));
  },
  basis: async (ids) => {
    const rows = await db()
      .select({ id: ruleBasis.id, article: ruleBasis.article, number: document.number })
      .from(ruleBasis)
      .innerJoin(document, eq(document.id, ruleBasis.documentId))
      .where(inArray(ruleBasis.id, ids))
      .limit(ids.length);
    return rows.map(({ id, article, number }) => ({
      id,
      name: [article, number].filter(Boolean).join(" · "),
      path: `/quan-tri/van-ban/can-cu/${id}`,
    }));
  },
  holiday: async (ids) => {
    const rows = await db()
      .select({ id: holiday.day, name: holiday.name })
      .from(holiday)
      .where(inArray(holiday.day, ids))
      .limit(ids.length);
    return rows.map(({ id, name }) => ({
      id,
      name: `${name} · ${formatDate(id)}`,
      path: "/quan-tri/ngay-nghi",
    }));
  },
  council: async (ids) => {
    const rows = await db()
      .select({ id: council.id, name: council.name })
      .from(council)
      .where(inArray(council.id, ids))
      .limit(ids.length);
    return rows.map((row) => ({ ...row, path: councilPath(row.id) }));
  },
  meeting: async (ids) => {
    const rows = await db()
      .select({ id: meeting.id, name: council.name, startsAt: meeting.startsAt })
      .from(meeting)
      .innerJoin(council, eq(council.id, meeting.councilId))
      .where(inArray(meeting.id, ids))
      .limit(ids.length);
    return rows.map(({ id, name, startsAt }) => ({
      id,
      name: `${name} · ${formatDate(startsAt)}`,
      path: meetingPath(id),
    }));
  },
  book: (ids) => Promise.resolve(ids.map((id) => ({ id, name: id, path: `/quan-tri/so-vang/${id}` }))),
  "consent-text": async (ids) => {
    const rows = await db()
      .select({ id: consentText.id, words: consentText.words, channel: consentText.channel })
      .from(consentText)
      .where(inArray(consentText.id, ids))
      .limit(ids.length);
    return rows.map(({ id, words, channel }) => ({
      id,
      name: words.length > mostWords ? `${words.slice(0, mostWords)}…` : words,
      path: `/quan-tri/loi-dong-y/${channel}`,
    }));
  },
};

/** The subjects of events that still exist, by `keyOf`; one read for each kind among them. */
export async function nameSubjects(subjects: { subjectType: HistorySubject; subjectId: string }[]) {
  const named = new Map<string, NamedSubject>();
  for (const [type, lookUp] of Object.entries(lookUps) as [
    HistorySubject,
    NonNullable<(typeof lookUps)["user"]>,
  ][]) {
    const ids = [...new Set(subjects.filter((one) => one.subjectType === type).map((one) => one.subjectId))];
    if (ids.length === 0) continue;
    for (const { id, name, path } of await lookUp(ids))
      named.set(keyOf({ subjectType: type, subjectId: id }), { name, path });
  }
  return named;
}

export const keyOf = ({ subjectType, subjectId }: { subjectType: HistorySubject; subjectId: string }) =>
  `${subjectType} ${subjectId}`;
