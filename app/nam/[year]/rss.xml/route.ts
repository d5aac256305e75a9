import { getTranslations } from "next-intl/server";
import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { publicRecognitionYears } from "@/app/_server/public-data";
import { feedAnswer } from "@/app/_server/story-feed";

type Context = { params: Promise<{ year: string }> };

/** The newest stories of those honoured in a year. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { year } = await params;
  const known = (await publicRecognitionYears()).find((one) => String(one.year) === year);
  if (!known) return notFoundAnswer();
  const inVietnamese = await getTranslations({ locale: "vi", namespace: "yearPage" });
  const inEnglish = await getTranslations({ locale: "en", namespace: "yearPage" });
  return feedAnswer(request, {
    path: `/nam/${year}/rss.xml`,
    pagePath: `/nam/${year}`,
    about: { name: inVietnamese("title", { year }), nameEn: inEnglish("title", { year }) },
    filter: { year: known.year },
  });
}
