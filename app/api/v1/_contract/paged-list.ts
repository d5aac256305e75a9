import "server-only";
import { getTranslations } from "next-intl/server";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import { apiRead, refuse } from "./answer";
import { cursorAfter, type EndOf } from "./cursors";
import type { PagedList } from "./parameters";
import { readParameters, type ListRequest, type ParameterFault } from "./read-parameters";

type Page<List extends PagedList> = { items: object[]; end: EndOf<List> | null };

/** Answers one page of a list as `{ items, next }`, `next` being the whole address of the following page; 400 names every fault. */
export function answerList<List extends PagedList>(
  request: Request,
  list: List,
  read: (asked: ListRequest<List>) => Promise<Page<List>>,
): Promise<Response> {
  return apiRead(request, async () => {
    const query = new URL(request.url).searchParams;
    const found = await readParameters(list, query);
    if ("faults" in found) return refuse("invalid", { errors: await inWords(found.faults) });
    const { items, end } = await read(found.asked);
    if (end) query.set("cursor", cursorAfter(list, end));
    const next = end ? `${readEnvironment().PORTAL_URL}/api/v1/${list}?${query}` : null;
    return { items, next };
  });
}

async function inWords(faults: ParameterFault[]) {
  const t = await getTranslations({ locale: defaultLocale, namespace: "api" });
  return faults.map(({ parameter, fault }) => ({ parameter, message: t(`faults.${fault}`) }));
}
