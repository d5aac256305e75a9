import { createHash, timingSafeEqual } from "node:crypto";
import { stateFigures } from "@/domain/operations/metrics.server";
import { readState } from "@/domain/operations/state.server";
import { readEnvironment } from "@/environment";
import { figures } from "@/server/answer-times.mjs";

export const dynamic = "force-dynamic";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Figures for Prometheus, to who carries METRICS_TOKEN (`Authorization: Bearer …`, else 401). Without that setting: 404. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN } = readEnvironment();
  const own = figures();
  if (!METRICS_TOKEN || !own) return new Response(null, { status: 404 });
  const given = request.headers.get("authorization") ?? "";
  if (!timingSafeEqual(digest(given), digest(`Bearer ${METRICS_TOKEN}`)))
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  const text = (await own.registry.metrics()) + (await stateFigures(await readState()));
  return new Response(text, {
    headers: { "content-type": own.registry.contentType, "cache-control": "no-store" },
  });
}
