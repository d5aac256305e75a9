import "server-only";
import { campaignFilter, campaignsAsked } from "@/domain/campaigns/list-address";
import { listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { choice, words } from "@/domain/address/read-query";
import { listEnteredNames } from "@/domain/campaigns/decision-list.server";
import { listFieldsToEdit } from "@/domain/fields/queries.server";
import { listSpacesToEdit } from "@/domain/spaces/edit-queries.server";
import { fold } from "@/domain/text/fold";
import { lacks, listUnitsToEdit, unitGapsAsked } from "@/domain/units/admin-queries.server";
import { userFilterOf, userListQuery } from "@/domain/users/list-address";
import { listUsersForSheet } from "@/domain/users/queries.server";
import { listOut } from "../_server/list-out";
import { day, moment, note, place } from "./columns";

type User = Awaited<ReturnType<typeof listUsersForSheet>>[number];
type Held = { user: User; role: User["roles"][number] | null };

/** The accounts, a row a role, with the heads by which people are invited. */
export const users = listOut({
  query: userListQuery,
  file: ({ t }) => t("userAdmin.sheetName"),
  title: ({ t }) => t("admin.users"),
  rows: async (actor, asked) => {
    const found = await listUsersForSheet(actor, userFilterOf(asked));
    return found.flatMap((user): Held[] =>
      (user.roles.length > 0 ? user.roles : [null]).map((role) => ({ user, role })),
    );
  },
  columns: ({ t }) => {
    const own = (
      id: "name" | "email" | "unit" | "role" | "state" | "lastSignIn",
      cell: (held: Held) => ReturnType<typeof moment>,
    ) => ({ id, head: t(`userAdmin.sheetHead.${id}`), cell });
    return [
      own("name", ({ user }) => user.name),
      own("email", ({ user }) => user.email),
      own("unit", ({ role }) => role?.unitName ?? ""),
      own("role", ({ role }) => (role ? t(`account.role.${role.role}`) : "")),
      own("state", ({ user }) =>
        t(`admin.stateIs.${user.blocked ? "blocked" : user.invited ? "invited" : "active"}`),
      ),
      own("lastSignIn", ({ user }) => moment(user.lastSignInAt)),
    ];
  },
});

/** The campaigns as they are narrowed. */
export const campaigns = listOut({
  query: campaignFilter,
  file: ({ t }) => t("campaignAdmin.sheetName"),
  title: ({ t }) => t("campaignAdmin.title"),
  rows: async (actor, asked) => campaignsAsked(await listCampaignsToManage(actor), asked),
  columns: ({ t }) => {
    type One = Awaited<ReturnType<typeof listCampaignsToManage>>[number];
    const own = (
      id: "name" | "kind" | "organiser" | "stage" | "deadline" | "received" | "quota" | "units",
      cell: (one: One) => ReturnType<typeof day>,
    ) => ({ id, head: t(`campaignAdmin.sheetHead.${id}`), cell });
    return [
      own("name", (one) => one.name),
      own("kind", (one) => t(`campaign.kind.${one.kind}`)),
      own("organiser", (one) => one.organiserName ?? ""),
      own("stage", (one) => t(`campaignAdmin.stage.${one.stage}`)),
      own("deadline", (one) => day(one.deadlineOn)),
      own("received", (one) => one.received),
      own("quota", (one) => one.quota),
      own("units", (one) => `${one.units}/${one.invited}`),
    ];
  },
});

/** The names that were entered from decisions' lists in a campaign (`?dot=`). */
export const enteredNames = listOut({
  query: { dot: words(80) },
  file: ({ t }) => t("listOut.file.enteredNames"),
  title: ({ t }) => t("listOut.title.enteredNames"),
  rows: (actor, { dot }) => listEnteredNames(actor, dot),
  columns: (words, column) => [
    column("order", place),
    column("kind", (row) => (row.kind ? words.t(`nomination.kind.${row.kind}`) : "")),
    column("name", (row) => row.name),
    column("unit", (row) => row.unitName ?? ""),
    column("deed", (row) => row.deed),
    column("level", (row) => words.t(`profile.level.${row.level}`)),
    column("form", (row) => words.t(`profile.form.${row.form}`)),
    column("decision", (row) => row.decisionNumber ?? ""),
    column("decisionDay", (row) => day(row.decidedOn)),
  ],
});

/** The units of today with what each lacks. */
export const units = listOut({
  query: { thieu: choice(["lien-he", "can-bo"] as const, ""), q: words(120) },
  file: ({ t }) => t("listOut.file.units"),
  title: ({ t }) => t("unitAdmin.title"),
  rows: async (actor, { thieu, q }) =>
    (await listUnitsToEdit(actor)).filter(
      (one) => fold(one.name).includes(fold(q)) && (!thieu || lacks(one, unitGapsAsked[thieu])),
    ),
  columns: (words, column) => [
    column("order", place),
    column("unit", (row) => row.name),
    column("officials", (row) => row.officials),
    column("contact", (row) => words.t(row.hasContact ? "unitAdmin.contact" : "unitAdmin.noContact")),
  ],
});

/** The fields, retired ones too. */
export const fields = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.fields"),
  title: ({ t }) => t("fieldAdmin.title"),
  rows: listFieldsToEdit,
  columns: (words, column) => [
    column("order", place),
    column("name", (row) => row.name),
    column("english", (row) => row.nameEn),
    column("stories", (row) => row.stories),
    column("nominations", (row) => row.nominations),
    column("state", (row) => (row.active ? "" : words.t("fieldAdmin.retired"))),
  ],
});

/** The cultural spaces, hidden ones too. */
export const spaces = listOut({
  query: {},
  file: ({ t }) => t("listOut.file.spaces"),
  title: ({ t }) => t("spaceAdmin.title"),
  rows: listSpacesToEdit,
  columns: (words, column) => [
    column("order", place),
    column("name", (row) => row.name),
    column("unit", (row) => row.unitName),
    column("address", (row) => row.address),
    column("state", (row) => (row.shown ? "" : words.t("spaceAdmin.hidden"))),
    column("changedAt", (row) => moment(row.updatedAt)),
    column("note", (row) => note(words, row)),
  ],
});
