import "server-only";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicPage } from "@/components/site/public-page";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/controls";
import { Notice } from "@/components/ui/notice";
import { DomainError } from "@/domain/errors";
import { countAsking } from "@/domain/suggestions/sending-limits.server";
import { localePath } from "@/messages/locales";
import { clientAddress } from "./client-address";

type AskPageProps = {
  locale: string;
  path: string;
  words: Record<"title" | "lead" | "label" | "hint" | "button", string>;
  /** The reference that was asked about; "" without one. */
  code: string;
  answer: (code: string) => Promise<ReactNode>;
};

/** What became of something that was sent without an account, asked by its reference; not too often from one place. */
export async function AskPage({ locale, path, words, code, answer }: AskPageProps) {
  return (
    <PublicPage path={path}>
      <div className="max-w-xl">
        <h1 className="text-4xl">{words.title}</h1>
        <p className="mt-2 mb-6 text-soft">{words.lead}</p>
        {code ? ((await refused()) ?? (await answer(code))) : null}
        <form action={localePath(locale, path)}>
          <TextInput
            id="ma"
            label={words.label}
            hint={words.hint}
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button>{words.button}</Button>
        </form>
      </div>
    </PublicPage>
  );
}

/** What is said to who asks too often; null to everybody else. */
async function refused(): Promise<ReactNode> {
  try {
    await countAsking(clientAddress(await headers()));
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const t = await getTranslations("errors");
    return (
      <Notice tone="warning" role="status">
        {t("too-many-attempts", error.details)}
      </Notice>
    );
  }
}
