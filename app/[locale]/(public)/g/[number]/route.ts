import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findShortAddress } from "@/domain/profiles/short-address.server";
import { localePath } from "@/messages/locales";

const policy = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };

/** A printed short address: 308 to the story wherever it is now, 410 once it was taken down, 404 for any other. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/g/[number]">) {
  const { locale, number } = await params;
  const led = /^[1-9]\d{0,8}$/.test(number) ? await findShortAddress(Number(number)) : null;
  if (!led) notFound();
  if (led === "gone") {
    const t = await getTranslations({ locale, namespace: "story" });
    const headers = { ...policy, "Content-Type": "text/plain; charset=utf-8", "X-Robots-Tag": "noindex" };
    return new Response(t("gone"), { status: 410, headers });
  }
  // Kept by browsers for a day only: the slug may change, and the number must follow.
  const headers = {
    ...policy,
    Location: localePath(locale, led.path),
    "Cache-Control": "public, max-age=86400",
  };
  return new Response(null, { status: 308, headers });
}
