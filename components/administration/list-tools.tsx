import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Pagination } from "../ui/pagination";

type ListSearchProps = {
  action: string;
  label: string;
  query: string;
  /** What else the list's address says. */
  kept: Record<string, string>;
};

/** The search of a list of the administration; what is asked for stands in the address. */
export function ListSearch({ action, label, query, kept }: ListSearchProps) {
  const t = useTranslations("adminList");
  return (
    <form role="search" action={action} className="mt-3 flex flex-wrap items-center gap-3">
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <input
        name="q"
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={query}
        className="min-h-11 min-w-0 flex-1 basis-40 rounded-lg border border-edge bg-raised px-3 text-base placeholder:text-soft md:w-72 md:flex-none md:basis-auto"
      />
      <Button variant="secondary">{t("find")}</Button>
    </form>
  );
}

type ListPagesProps = { page: number; pages: number; address: (page: number) => string };

/** The ways to a list's other pages; nothing where it has one. */
export function ListPages(props: ListPagesProps) {
  const t = useTranslations("adminList");
  const words = {
    label: t("pages"),
    previous: t("previous"),
    next: t("next"),
    page: (page: number) => t("page", { page, pages: props.pages }),
  };
  return <Pagination {...props} words={words} />;
}

/** An address with what is asked for, less what says nothing. */
export function askedAddress(path: string, asked: Record<string, string>): string {
  const said = Object.entries(asked).filter(([, value]) => value !== "");
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
