import "server-only";
import type { ReactNode } from "react";
import { AdminMenu, adminEntries } from "@/components/administration/admin-menu";
import { AdminSearch } from "@/components/administration/admin-search";
import { countAdminLists } from "@/domain/administration/counts.server";
import type { Actor } from "@/domain/permissions";
import { WorkPage } from "./work-page";

type AdminPageProps = {
  actor: Actor;
  /** Address of the list this page belongs to, e.g. "/quan-tri/van-ban"; its entry is marked in the menu. */
  current: string;
  /** `text` for a form, `wide` for a list. */
  width?: "text" | "wide";
  children: ReactNode;
};

/** A page of the administration: the menu with its counts beside it, the search above. */
export async function AdminPage({ actor, current, width = "wide", children }: AdminPageProps) {
  const counts = await countAdminLists(actor);
  return (
    <WorkPage
      actor={actor}
      area="/quan-tri"
      width={width}
      aside={<AdminMenu current={current} counts={counts} />}
      search={<AdminSearch />}
      menu={{ current, entries: adminEntries }}
    >
      {children}
    </WorkPage>
  );
}
