import { z } from "zod";
import { apiCommand, refusal } from "@/app/_server/api-response";
import { countRead } from "@/app/_server/read-limit";
import { receiveJson } from "@/app/_server/receive-file";
import { currentViewer } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";
import { can } from "@/domain/permissions";
import { judgeLikeness } from "@/domain/persons/judge.server";
import { likenessesOfNomination } from "@/domain/persons/nomination-likenesses.server";
import { traceSources, verdicts } from "@/domain/persons/vocabulary";
import { profileKinds } from "@/domain/profiles/vocabulary";

const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === "" || value === null ? undefined : value),
    schema.optional().catch(undefined),
  );
const asked = z.object({
  nominationId: z.uuid(),
  name: blank(z.string().max(200)),
  kind: blank(z.enum(profileKinds)),
  birthYear: blank(z.coerce.number().int().min(1880).max(2100)),
  workplace: blank(z.string().max(300)),
  unitId: blank(z.string().max(80)),
  deed: blank(z.string().max(500)),
});

/**
 * What is like whom somebody is writing of: `?nominationId=&name=&kind=&birthYear=&workplace=&unitId=&deed=` → `Likeness[]`, at
 * most ten; what is left out is taken from the nomination. Never kept anywhere.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return refusal(new DomainError("signed-out"));
  if (!can(viewer, "person.view")) return refusal(new DomainError("not-allowed"));
  const minutes = await countRead(request.headers);
  if (minutes !== null) return refusal(new DomainError("too-many-attempts", { minutes: 1 }));
  const parsed = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refusal(new DomainError("invalid"));
  const { nominationId, ...typed } = parsed.data;
  const found = await likenessesOfNomination(viewer, nominationId, typed);
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}

const judged = z.object({
  nominationId: z.uuid(),
  other: z.object({ source: z.enum(traceSources), id: z.string().min(1).max(80) }),
  verdict: z.enum(verdicts),
});

/** Remembers what somebody says of a likeness: `{ nominationId, other: { source, id }, verdict }`. */
export function POST(request: Request): Promise<Response> {
  return apiCommand(async (actor) => {
    const parsed = judged.safeParse(await receiveJson(request, 4096));
    if (!parsed.success) throw new DomainError("invalid");
    await judgeLikeness(actor, parsed.data);
    return { judged: parsed.data.verdict };
  });
}
