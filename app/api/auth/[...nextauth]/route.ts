import NextAuth from "next-auth";
import { refusal } from "@/app/_server/api-response";
import { authOptions } from "@/app/_server/auth";
import { DomainError } from "@/domain/errors";

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

const handler: Handler = async (request, context) => {
  const answer = await (NextAuth(authOptions()) as Handler)(request, context);
  // That is how it answers addresses and callbacks it does not know; faults are thrown.
  return answer.status < 500 ? answer : refusal(new DomainError("invalid"));
};

export { handler as GET, handler as POST };
