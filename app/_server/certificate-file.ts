import "server-only";
import { type getTranslations } from "next-intl/server";
import { readQuery } from "@/domain/address/read-query";
import { printAddress, printAddressOf, printQuery, type PrintAddress } from "@/domain/certificates/address";
import type { Actor } from "@/domain/permissions";
import { fileRoute, type Words } from "./sheet-route";
import { portalUrl } from "./portal-url";

type Made = { file: string; data: Buffer };
type Make = (actor: Actor, asked: PrintAddress, words: Words) => Promise<Made>;

/**
 * A PDF of printing. Refused to somebody who followed a link, the page with the list is shown again, which says who is left
 * out and why; programs get the code.
 */
export async function certificateFile(request: Request, make: Make): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = printAddressOf(readQuery(query, printQuery));
  const answer = await fileRoute(request, {}, async (actor, _query, words) => ({
    ...(await make(actor, asked, words)),
    kind: "pdf" as const,
  }));
  const isFollowed = request.headers.get("sec-fetch-dest") === "document";
  if (answer.status < 400 || answer.status === 401 || !isFollowed || !asked.key) return answer;
  const place = printAddress(asked.key, asked);
  return Response.redirect(portalUrl(`/ban-lam-viec/giay-khen/in?${place}&xong=doi`), 303);
}

/** A file's name of a decision's number, in letters that every system keeps. */
export const fileNameOf = (number: string) => number.replaceAll("Đ", "D").replace(/[^\w-]+/g, "-");

/** The words of a calibration sheet. */
export function sheetWords(t: Awaited<ReturnType<typeof getTranslations<never>>>) {
  return {
    title: t("certificateDesk.sheet.title"),
    lines: [t("certificateDesk.sheet.first"), t("certificateDesk.sheet.second")],
    bar: t("certificateDesk.sheet.bar"),
  };
}
