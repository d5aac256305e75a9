import "server-only";
import type { ReactNode } from "react";
import { signOut } from "@/app/[locale]/(account)/dang-nhap/actions";
import { PageKeys } from "@/components/moderation/page-keys";
import { WorkHeader, type WorkHeaderMenu } from "@/components/work/work-header";
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
  /** A menu of the area's own beside the page, on a desk. */
  aside?: ReactNode;
  /** The header's own: see there. */
  search?: ReactNode;
  menu?: WorkHeaderMenu;
  /** Whether the page has keys of its own, in place of those that a moderator's pages share. */
  ownKeys?: boolean;
  children: ReactNode;
};

const widths = {
  text: "mx-auto w-full max-w-3xl px-4 py-8 md:px-6",
  wide: "mx-auto w-full max-w-6xl px-4 py-8 md:px-6",
  full: "",
};

const besideMenu = {
  text: "w-full min-w-0 max-w-3xl px-4 py-6 md:px-6",
  wide: "w-full min-w-0 max-w-6xl px-4 py-6 md:px-6",
  full: "w-full min-w-0",
};

/** Header and main part of a signed-in page. */
export async function WorkPage(props: WorkPageProps) {
  const { actor, area, width = "wide", skip, aside, search, menu, ownKeys, children } = props;
  const main = (
    <main id="noi-dung" tabIndex={-1} className={aside ? besideMenu[width] : widths[width]}>
      {children}
    </main>
  );
  return (
    <>
      {skip}
      {area === "/kiem-duyet" && !ownKeys ? <PageKeys /> : null}
      {actor ? (
        <WorkHeader
          actor={actor}
          area={area}
          {...await findWorkHeader(actor)}
          signOut={signOut}
          search={search}
          menu={menu}
        />
      ) : null}
      {aside ? (
        <div className="flex min-h-[calc(100vh-3.75rem)] items-stretch">
          {aside}
          {main}
        </div>
      ) : (
        main
      )}
    </>
  );
}
