import "server-only";
import { getTranslations } from "next-intl/server";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { etagOf } from "../conditional-answer";
import type { SharingImage } from "../sharing-image";
import { cardLayouts, type CardWords } from "./card-picture";
import { cardText } from "./card-text";
import { drawCard } from "./draw-card";
import { answerCard, cardFiles, design } from "./serve-card";

/** The pattern beside the words: a bronze drum in red. */
const picture = { slug: "gioi-thieu", kind: "individual", photo: null } as const;

/** What the portal says of itself, in Vietnamese like every card. */
async function portalWords(): Promise<CardWords> {
  const t = await getTranslations({ locale: defaultLocale, namespace: "site" });
  return {
    headline: cardText(t("description")),
    name: "",
    where: "",
    labels: [],
    site: t("name"),
    host: new URL(readEnvironment().PORTAL_URL).host,
  };
}

const versionOf = (words: CardWords) => etagOf(JSON.stringify(words), design).slice(3, 15);

/** The card of every page that has no picture of its own; its address changes with what it says. */
export async function portalCardImage(alt: string): Promise<SharingImage> {
  const { width, height } = cardLayouts.wide;
  const url = `/${cardFiles.wide}?v=${versionOf(await portalWords())}`;
  return { url, width, height, alt, type: "image/png" };
}

/** Answers with it. */
export async function servePortalCard(request: Request): Promise<Response> {
  const words = await portalWords();
  return answerCard(request, `portal-${versionOf(words)}`, async () => drawCard(picture, words, "wide"));
}
