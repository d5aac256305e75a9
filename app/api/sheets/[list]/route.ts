import { refusal } from "@/app/_server/api-response";
import { lists } from "@/app/_sheets/catalogue";
import { DomainError } from "@/domain/errors";
import { isOneOf, keysOf } from "@/domain/vocabulary";

type Context = { params: Promise<{ list: string }> };

/** A list of the office as its address narrows it, with the columns it asks for, as an .xlsx. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { list } = await params;
  if (!isOneOf(keysOf(lists), list)) return refusal(new DomainError("not-found"));
  return lists[list].answer(request);
}
