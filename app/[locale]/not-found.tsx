import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/site/dead-end";

/** For every address where nothing stands. */
export default function NotFound() {
  const t = useTranslations();
  return (
    <>
      <title>{`${t("public.notFoundTitle")} · ${t("site.name")}`}</title>
      <DeadEnd title={t("public.notFoundTitle")} text={t("public.notFoundText")} />
    </>
  );
}
