import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { TextInput } from "../ui/controls";
import { Notice } from "../ui/notice";

/** Asks for a story by its address, kept in the page's own; says when there is none. */
export function FindStoryForm({ address, isFound }: { address: string; isFound: boolean }) {
  const t = useTranslations("takeDown");
  return (
    <>
      {address && !isFound ? <Notice tone="warning" role="alert" title={t("notFound")} /> : null}
      <form>
        <TextInput
          id="trang"
          label={t("address")}
          hint={t("addressHint")}
          defaultValue={address}
          maxLength={500}
          autoComplete="off"
        />
        <Button variant="secondary">{t("find")}</Button>
      </form>
    </>
  );
}
