import NextAuth from "next-auth";
import { refusal } from "@/app/_server/api-response";
import { authOptions } from "@/app/_server/auth";
import { askingBrowser } from "@/app/_server/viewer";
import { DomainError } from "@/domain/errors";

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const handler: Handler = async (request, context) => {
  const faults: unknown[] = [];
  const options = authOptions((fault) => faults.push(fault), await askingBrowser());
  const answer = await (NextAuth(options) as Handler)(request, context);
  // A full disk or too many attempts are told as such; a fault is thrown on, noted and answered as any other.
  if (faults.length > 0) return refusal(faults[0]);
  // That is how it answers addresses and callbacks it does not know.
  return answer.status < 500 ? answer : refusal(new DomainError("invalid"));
};

export { handler as GET, handler as POST };
