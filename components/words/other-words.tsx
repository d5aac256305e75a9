import type { NominationContent } from "@/domain/nominations/content";

/** What others are told who are asked: no more than a public listing says. */
export type ToldOf = Pick<NominationContent, "honorific" | "name" | "deed">;

/** Who is proposed, from where, for what: on the page of a link and on the printed form. */
export function OtherWords({ content, unit }: { content: ToldOf; unit: string }) {
  return (
    <>
      <p className="text-[1.5rem] font-semibold">{`${content.honorific} ${content.name}`.trim()}</p>
      <p className="text-soft">{unit}</p>
      <p className="mt-2">{content.deed}</p>
    </>
  );
}
