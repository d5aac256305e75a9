import { useTranslations } from "next-intl";
import { Pagination } from "../ui/pagination";

type ListPagesProps = Omit<Parameters<typeof Pagination>[0], "words">;

/** The ways between the pages of a public list. */
export function ListPages(props: ListPagesProps) {
  const t = useTranslations("public");
  const words = {
    label: t("pagination"),
    previous: t("previousPage"),
    next: t("nextPage"),
    page: (page: number) => t("pageNumber", { page }),
  };
  return <Pagination {...props} words={words} />;
}
