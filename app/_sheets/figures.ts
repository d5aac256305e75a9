import "server-only";
import { barWords } from "@/components/figures/bar-words";
import { readQuery } from "@/domain/address/read-query";
import { figuresQuery } from "@/domain/figures/address";
import { loadFigures } from "@/domain/figures/lives.server";
import { hcmcYear } from "@/domain/time/dates";
import { listOut } from "../_server/list-out";

/** The figures of a year, or the one that `xem` names: a row a bar. */
export const figures = listOut({
  query: figuresQuery,
  file: ({ t }, query) =>
    [t("listOut.file.figures"), readQuery(query, figuresQuery).xem].filter(Boolean).join("-"),
  title: ({ t }) => t("figures.page"),
  rows: async (actor, asked) => {
    const found = await loadFigures(actor, {
      year: asked.nam ?? hcmcYear(),
      unitId: asked["don-vi"],
      campaignId: asked.dot,
    });
    const { campaigns } = found;
    const shown = found.figures.filter(({ id }) => asked.xem === "" || id === asked.xem);
    return shown.flatMap(({ id, bars }) => bars.map((bar) => ({ ...bar, figure: id, campaigns })));
  },
  columns: (words, column) => [
    column("what", (row) => words.t(`figures.title.${row.figure}`)),
    column("about", (row) => barWords(words.t, row)(row.figure, row.key)),
    column("figure", (row) => row.value),
    column("ninetieth", (row) => row.ninetieth ?? null),
    column("measure", (row) => row.of ?? null),
    column("nominations", (row) => row.ids.length),
  ],
});
