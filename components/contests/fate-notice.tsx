import { useTranslations } from "next-intl";
import type { Fate } from "@/domain/contests/public.server";
import { Notice } from "../ui/notice";

/** What became of an entry, as far as it was published. */
export function FateNotice({ fate, title }: { fate: Fate; title?: string }) {
  const t = useTranslations("contestEntry");
  const name = "name" in fate ? fate.name : "";
  return (
    <Notice tone={fate.is === "on" || fate.is === "prize" ? "success" : "info"} title={title} role="status">
      <p>{t(`fate.${fate.is}`, { name })}</p>
    </Notice>
  );
}
