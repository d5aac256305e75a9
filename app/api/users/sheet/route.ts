import { sheetRoute } from "@/app/_server/sheet-route";
import { formatMoment } from "@/domain/time/dates";
import { userFilterOf, userListQuery } from "@/domain/users/list-address";
import { listUsersForSheet } from "@/domain/users/queries.server";

const heads = ["name", "email", "unit", "role", "state", "lastSignIn"] as const;

/** The administrators' list of accounts, as it is narrowed, as an .xlsx: a row a role, with the heads by which people are invited. */
export async function GET(request: Request): Promise<Response> {
  return sheetRoute(request, userListQuery, async (actor, asked, { t }) => {
    const users = await listUsersForSheet(actor, userFilterOf(asked));
    const lines = users.flatMap((user) => {
      const state = user.blocked ? "blocked" : user.invited ? "invited" : "active";
      const roles = user.roles.length > 0 ? user.roles : [null];
      return roles.map((role) => [
        user.name,
        user.email,
        role?.unitName ?? "",
        role ? t(`account.role.${role.role}`) : "",
        t(`admin.stateIs.${state}`),
        user.lastSignInAt ? formatMoment(user.lastSignInAt) : "",
      ]);
    });
    return {
      file: t("userAdmin.sheetName"),
      name: t("admin.users"),
      rows: [heads.map((head) => t(`userAdmin.sheetHead.${head}`)), ...lines],
    };
  });
}
