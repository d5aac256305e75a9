import { can, type Viewer } from "@/domain/permissions";

/** Where a person's work begins, without locale. */
export function firstPage(viewer: Viewer): string {
  if (can(viewer, "desk.enter")) return "/ban-lam-viec";
  if (can(viewer, "moderation.enter")) return "/kiem-duyet";
  return can(viewer, "admin.enter") ? "/quan-tri" : "/tai-khoan";
}
