import { databaseHealth } from "@/domain/health/health.server";

export const dynamic = "force-dynamic";

/**
 * `{ "status": "ok" }` when the database answers; else 503, with `storage-full` where it can be read but takes nothing more,
 * or `unavailable`.
 */
export async function GET(): Promise<Response> {
  const status = await databaseHealth();
  return Response.json({ status }, { status: status === "ok" ? 200 : 503 });
}
