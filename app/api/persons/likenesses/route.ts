import { z } from "zod";
import { apiCommand, refusal } from "@/app/_server/api-response";
import { countRead } from "@/app/_server/read-limit";
import { receiveJson } from "@/app/_server/receive-file";
import { currentViewer } from "@/app/_server/viewer";
import { asTyped, choice, readQuery, wholeNumber, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { can } from "@/domain/permissions";
import { judgeLikeness } from "@/domain/persons/judge.server";
import { likenessesOfNomination } from "@/domain/persons/nomination-likenesses.server";
import { traceSources, verdicts } from "@/domain/persons/vocabulary";
import { profileKinds } from "@/domain/profiles/vocabulary";

const asked = {
  nominationId: asTyped(60),
  name: words(200),
  kind: choice(profileKinds, undefined),
  birthYear: wholeNumber(1880, 2100),
  workplace: words(300),
  deed: words(500),
};

/**
 * What is like whom somebody is writing of: `?nominationId=&name=&kind=&birthYear=&workplace=&deed=` → `Likeness[]`, at
 * most ten; what is left out is taken from the nomination. Never kept anywhere.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return refusal(new DomainError("signed-out"));
  if (!can(viewer, "person.view")) return refusal(new DomainError("not-allowed"));
  const wait = await countRead(request.headers);
  if (wait !== null) return refusal(new DomainError("too-many-attempts", { minutes: 1 }));
  const { nominationId, ...typed } = readQuery(new URL(request.url).searchParams, asked);
  if (!z.uuid().safeParse(nominationId).success) return refusal(new DomainError("invalid"));
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
  const found = await likenessesOfNomination(viewer, nominationId, said);
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
