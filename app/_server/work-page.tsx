import "server-only";
import type { ReactNode } from "react";
import { signOut } from "@/app/[locale]/(account)/dang-nhap/actions";
import { WorkHeader } from "@/components/work/work-header";
import { classNames } from "@/components/ui/class-names";
import type { Actor } from "@/domain/permissions";
import { findWorkHeader } from "@/domain/users/work-header.server";

type WorkPageProps = {
  /** Null on a form that was posted after its session had ended: a page without the ways onward. */
  actor: Actor | null;
  /** Address of the area this page belongs to, e.g. "/ban-lam-viec". */
  area: string;
  /** `full` uses the whole window, for work beside work. */
  width?: "text" | "wide" | "full";
  /** A way past the header to what the page is for. */
  skip?: ReactNode;
  children: ReactNode;
};

const widths = {
  text: "mx-auto w-full max-w-3xl px-4 py-8 md:px-6",
  wide: "mx-auto w-full max-w-6xl px-4 py-8 md:px-6",
  full: "",
};

/** Header and main part of a signed-in page. */
export async function WorkPage({ actor, area, width = "wide", skip, children }: WorkPageProps) {
  return (
    <>
      {skip}
      {actor ? (
        <WorkHeader actor={actor} area={area} {...await findWorkHeader(actor)} signOut={signOut} />
      ) : null}
      <main id="noi-dung" tabIndex={-1} className={classNames(widths[width])}>
        {children}
      </main>
    </>
  );
}
