import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines, nameLine } from "../text/input";
import { isIsoDate } from "../time/dates";
import { readDay } from "../time/typed-day";
import { attendanceStates, ballots, choices, mostPoints, seats, sharesOf } from "./vocabulary";

/** "2/3", as people write a share; "1/2" and "50/100" alike. */
const share = z
  .string()
  .default("")
  .transform((typed) => /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(typed)?.slice(1).map(Number) ?? [0, 0])
  .refine(([part, whole]) => part! >= 1 && part! <= whole!, fieldCode("share-invalid"))
  .transform(([part, whole]) => ({ part: part!, whole: whole! }));

/** "6,5" or "6.50" of ten points, in hundredths; nothing asks for no score. */
const score = z
  .string()
  .trim()
  .default("")
  .refine((typed) => /^(|\d{1,2}([.,]\d{1,2})?)$/.test(typed), {
    error: fieldCode("points-invalid"),
    abort: true,
  })
  .transform((typed) => (typed ? Math.round(Number(typed.replace(",", ".")) * 100) : null))
  .refine((hundredths) => (hundredths ?? 0) <= mostPoints * 100, fieldCode("points-invalid"));

export const councilInput = z.object({
  name: nameLine(160).pipe(z.string().min(1, fieldCode("required"))),
  unitId: z.string().min(1, fieldCode("choose-unit")).max(120, fieldCode("unknown-unit")),
  campaignId: z
    .string()
    .max(120)
    .default("")
    .transform((typed) => typed || null),
  quorum: share,
  pass: share,
  passMoreThan: z.enum(["more", "least"], fieldCode("required")).transform((typed) => typed === "more"),
  passShareOf: z.enum(sharesOf, fieldCode("required")),
  leastScore: score,
});
export type CouncilInput = z.output<typeof councilInput>;

export const seatInput = z
  .object({
    name: nameLine(120).default(""),
    /** Of an account of the portal; nothing for a person without. */
    email: z.string().trim().max(254, fieldCode("too-long")).default(""),
    title: line(160).default(""),
    seat: z.enum(seats, fieldCode("choose-role")),
  })
  .refine(({ name, email }) => name !== "" || email !== "", {
    path: ["name"],
    error: fieldCode("name-or-email"),
  });
export type SeatInput = z.output<typeof seatInput>;

export const planInput = z
  .object({
    day: z
      .string()
      .max(40, fieldCode("day-invalid"))
      .default("")
      .transform(readDay)
      .refine((day) => day !== "", { error: fieldCode("required"), abort: true })
      .refine(isIsoDate, fieldCode("day-invalid")),
    /** "8:30", "8h30", "14 giờ". */
    time: z
      .string()
      .default("")
      .transform(
        (typed) =>
          /^\s*(\d{1,2})\s*(?::|h|g|giờ)?\s*(\d{2})?\s*(?:phút|p)?\s*$/iu.exec(typed.normalize("NFC")) ?? [],
      )
      .transform(([, hour, minute = "00"]) =>
        hour === undefined ? "" : `${hour.padStart(2, "0")}:${minute}`,
      )
      .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), fieldCode("time-invalid")),
    place: line(200).pipe(z.string().min(1, fieldCode("required"))),
    ballot: z.enum(ballots, fieldCode("required")),
  })
  .transform(({ day, time, ...said }) => ({ ...said, startsAt: new Date(`${day}T${time}:00+07:00`) }));
export type PlanInput = z.output<typeof planInput>;

/** Which nominations stand on the agenda; numbers say where, and those without one follow as they are listed. */
export const agendaInput = z.object({
  chosen: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .pipe(z.array(z.uuid(fieldCode("invalid"))).max(300, fieldCode("too-long"))),
  places: z.record(z.string(), z.string().max(10)).default({}),
});

export const attendanceInput = z.object({
  states: z.record(z.string(), z.enum(attendanceStates)).default({}),
});

export const conflictInput = z.object({
  itemId: z.uuid("invalid"),
  memberId: z.uuid("invalid"),
  reason: line(300).pipe(z.string().min(1, fieldCode("required"))),
});

export const voteInput = z.object({
  itemId: z.uuid("invalid"),
  choice: z.enum(choices, fieldCode("choose-vote")),
  /** Of one's own secret paper, to change it. */
  receiptCode: z.string().max(80, fieldCode("receipt-wrong")).default(""),
});

const points = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, fieldCode("points-invalid"))
  .transform(Number)
  .refine((number) => number <= mostPoints, fieldCode("points-invalid"));

export const scoreInput = z.object({
  itemId: z.uuid("invalid"),
  /** Whose sheet it is: of a member without an account it is entered by the secretary. */
  memberId: z.uuid("invalid"),
  points: z.array(points).min(1, fieldCode("points-invalid")).max(12),
});

export const conclusionInput = lines(2000).default("");
