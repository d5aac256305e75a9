import { readiness } from "@/domain/health/health.server";

export const dynamic = "force-dynamic";

/**
 * Whether readers may be sent here: `{ "status": "ok" }`, and `storage-full` where nothing can be written but everything read; else
 * 503 with `unavailable`, or `behind` where the database is not that of this build.
 */
export async function GET(): Promise<Response> {
  const status = await readiness();
  return Response.json({ status }, { status: status === "ok" || status === "storage-full" ? 200 : 503 });
}
