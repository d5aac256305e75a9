import "server-only";
import { getTranslations } from "next-intl/server";
import type { PaperWords } from "@/domain/papers/list-table";
import { readEnvironment } from "@/environment";

/** What papers need of the portal's words, in Vietnamese as papers are, and where the portal is read. */
export async function paperTold(): Promise<{ words: PaperWords; portal: string }> {
  const t = await getTranslations({ locale: "vi" });
  return {
    words: {
      column: (name) => t(`rollDesk.column.${name}`),
      label: (name) => t(`nomination.answer.${name}`),
      channel: (channel) => t(`nomination.channel.${channel}`),
      say: (word) => t(`nomination.${word}`),
    },
    portal: readEnvironment().PORTAL_URL,
  };
}
