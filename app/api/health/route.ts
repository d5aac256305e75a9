import { databaseAnswers } from "@/domain/health/health.server";

export const dynamic = "force-dynamic";

/** `{ "status": "ok" }` when the database answers; 503 otherwise. */
export async function GET(): Promise<Response> {
  if (await databaseAnswers()) return Response.json({ status: "ok" });
  return Response.json({ status: "unavailable" }, { status: 503 });
}
