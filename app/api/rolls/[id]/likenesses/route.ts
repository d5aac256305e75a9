import { z } from "zod";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { mostAsked, rowLikenesses } from "@/domain/rolls/row-likenesses.server";

type Context = { params: Promise<{ id: string }> };

const rowsAsked = z
  .string()
  .transform((ids) => ids.split(","))
  .pipe(z.array(z.uuid()).min(1).max(mostAsked));

/** Who of earlier years is like the persons of rows: `?rows=<id>,<id>` → `{ "<row>": Likeness[] }`. Never kept anywhere. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await currentViewer();
  try {
    if (!viewer) throw new DomainError("signed-out");
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new DomainError("not-found");
    const asked = readQuery(new URL(request.url).searchParams, { rows: asTyped(800) });
    const rows = rowsAsked.safeParse(asked.rows);
    if (!rows.success) throw new DomainError("invalid");
    const found = await rowLikenesses(viewer, id.data, rows.data);
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return refusal(error);
  }
}
