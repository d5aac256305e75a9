import "server-only";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { earlyWordsScript } from "./early-words-script.mjs";
import type messages from "@/messages/vi";

type Namespace = keyof typeof messages;
const always: Namespace[] = ["ui", "errors", "fieldErrors"];

/** Gives client components below it the words they need, and no others; and what was typed before they woke. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const picked = Object.fromEntries([...always, ...namespaces].map((name) => [name, all[name]]));
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: earlyWordsScript }} />
      <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
    </>
  );
}
