import { authOptions, csrfCookieName } from "@/app/_server/auth";
import { refusal } from "@/app/_server/api-response";
import { hasOfficeSignIn, startAtOffice } from "@/app/_server/office-sign-in";
import { portalUrl } from "@/app/_server/portal-url";
import { safeReturnPath } from "@/app/_server/safe-return";
import { askingBrowser } from "@/app/_server/viewer";
import { asTyped, readQuery } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";

/**
 * Leads the browser to the office's sign-in, and back to `callbackUrl`. A link, so that it works without scripts and under a
 * policy that lets forms go nowhere else; another site's link leads to the sign-in page instead.
 */
export async function GET(request: Request): Promise<Response> {
  const { callbackUrl } = readQuery(new URL(request.url).searchParams, { callbackUrl: asTyped(2000) });
  if (!hasOfficeSignIn()) return refusal(new DomainError("not-found"));
  if (request.headers.get("sec-fetch-site") === "cross-site") return led("/dang-nhap");
  const back = safeReturnPath(callbackUrl) ?? "/dang-nhap";
  const options = authOptions(() => undefined, await askingBrowser());
  const { url, cookies } = await startAtOffice(options, portalUrl(back), csrfCookieName());
  // Where the office's sign-in does not answer, next-auth leads to its page of errors.
  const answer = led(url || "/dang-nhap?error=OAuthSignin");
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

const led = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
