import { setRequestLocale } from "next-intl/server";
import { unstable_cache } from "next/cache";
import { db } from "@/db/client";
import { cacheTag } from "@/db/schema";

export function generateStaticParams() {
  return [];
}
const data = unstable_cache(
  async () => ({
    at: new Date().toISOString(),
    n: (await db().select({ t: cacheTag.tag }).from(cacheTag)).length,
  }),
  ["home"],
  { tags: ["profiles"] },
);
export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  setRequestLocale(locale);
  const d = await data();
  return (
    <main>
      Home {locale} {d.at} {d.n}
    </main>
  );
}
