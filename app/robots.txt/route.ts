import { conditionalAnswer } from "@/app/_server/conditional-answer";
import { readEnvironment } from "@/environment";
import { localePath, locales } from "@/messages/locales";

// Next would answer these names once, while building, where there is no database and no address yet.
export const dynamic = "force-dynamic";

/** Rooms that need a sign-in: nothing there is for a search engine. */
const closed = ["/ban-lam-viec", "/kiem-duyet", "/quan-tri", "/tai-khoan", "/dang-nhap", "/loi-moi"];

/** Everything public is welcome everywhere; the read-only API stays open too. */
export async function GET(request: Request): Promise<Response> {
  const paths = locales.flatMap((locale) => closed.map((path) => localePath(locale, path)));
  const lines = [
    "User-agent: *",
    ...paths.map((path) => `Disallow: ${path}`),
    "Disallow: /api/auth/",
    "",
    `Sitemap: ${readEnvironment().PORTAL_URL}/sitemap.xml`,
    "",
  ];
  return conditionalAnswer(request, lines.join("\n"), {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "public, max-age=3600",
  });
}
