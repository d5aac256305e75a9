import "server-only";
import { getTranslations } from "next-intl/server";
import { conditionalAnswer } from "@/app/_server/conditional-answer";
import { countRead } from "@/app/_server/read-limit";
import { defaultLocale } from "@/messages/locales";
import type { Problem } from "./shapes";

/** Anyone's page may read; nobody's cookies come along, and nothing can be written. */
const crossOrigin = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
};

type Refusal = "invalid" | "missing" | "gone" | "limited";
const statuses: Record<Refusal, number> = { invalid: 400, missing: 404, gone: 410, limited: 429 };

/** Runs one read of the API: counted by address, then answered as JSON with an ETag. */
export async function apiRead(request: Request, read: () => Promise<object | Response>): Promise<Response> {
  const wait = await countRead(request.headers);
  if (wait !== null) {
    const answer = await refuse("limited", {}, { seconds: wait });
    answer.headers.set("retry-after", String(wait));
    return answer;
  }
  const result = await read();
  if (result instanceof Response) return result;
  return conditionalAnswer(request, JSON.stringify(result), {
    ...crossOrigin,
    "content-type": "application/json; charset=utf-8",
  });
}

/** A refusal in words; `errors` says which parameter is wrong and why. */
export async function refuse(
  refusal: Refusal,
  more: Pick<Problem, "errors"> = {},
  details: Record<string, string | number> = {},
): Promise<Response> {
  const t = await getTranslations({ locale: defaultLocale, namespace: "api" });
  const status = statuses[refusal];
  const body: Problem = {
    type: "about:blank",
    title: t(`problem.${refusal}.title`),
    status,
    detail: t(`problem.${refusal}.detail`, details),
    ...more,
  };
  return Response.json(body, {
    status,
    headers: {
      ...crossOrigin,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** What a browser asks before a request with If-None-Match. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...crossOrigin,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "If-None-Match",
      "access-control-max-age": "86400",
    },
  });
}

/** Leads on to where it is now, for good. */
export function moved(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { ...crossOrigin, location: path, "cache-control": "no-store" },
  });
}
