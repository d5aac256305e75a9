import { demoPassword } from "../support/server";
import { jpeg } from "../support/files";
import { admin } from "./people";
import { who, type Row } from "./role-rows";

const json = (method: string, data: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(data),
});
const file = (name: string, data: Buffer): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/octet-stream", "x-file-name": name },
  body: new Uint8Array(data),
});

const onlyWard = who("signed-out", "ok", "not-found", "not-found", "not-found", "not-found");

const onlyAdmin = who("signed-out", "not-allowed", "not-allowed", "not-allowed", "not-allowed", "ok");

/** The writing routes' part of the table (role-table.ts). */
export const routeRows: Record<string, Row> = {
  "PATCH /api/nominations/[id]": {
    kind: "draft",
    request: async ({ id, version }) => [
      `/api/nominations/${id}`,
      json("PATCH", { version: Number(version), patch: { neighbourhood: "Khu phố 9" } }),
    ],
    writes: "nomination",
    who: onlyWard,
  },
  "PATCH /api/nominations/[id] · new": {
    kind: "account",
    request: async () => [
      `/api/nominations/${crypto.randomUUID()}`,
      json("PATCH", { version: 0, patch: { name: "Bà Bình" } }),
    ],
    writes: "nomination",
    who: who("signed-out", "ok", "ok", "role-ended", "role-ended", "role-ended"),
  },
  "PATCH /api/rolls/[id]": {
    kind: "roll",
    request: async ({ id, row }) => [
      `/api/rolls/${id}`,
      json("PATCH", { changes: [{ id: row, column: "neighbourhood", base: "", text: "9" }] }),
    ],
    writes: "nomination",
    who: onlyWard,
  },
  "POST /api/persons/likenesses": {
    kind: "draft",
    request: async ({ id }) => [
      "/api/persons/likenesses",
      json("POST", {
        nominationId: id,
        other: { source: "nomination", id: crypto.randomUUID() },
        verdict: "same",
      }),
    ],
    writes: "person",
    who: who("signed-out", "not-found", "not-found", "not-found", "not-found", "not-found"),
  },
  "POST /api/nominations/[id]/photos": {
    kind: "draft",
    request: async ({ id }) => [`/api/nominations/${id}/photos`, file("a.jpg", await jpeg(30, 20))],
    writes: "media",
    who: onlyWard,
  },
  "POST /api/nominations/[id]/attachments": {
    kind: "draft",
    request: async ({ id }) => [
      `/api/nominations/${id}/attachments`,
      file("a.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF")),
    ],
    writes: "attachment",
    who: onlyWard,
  },
  "POST /api/imports": {
    kind: "account",
    request: async () => [
      "/api/imports?dot=bieu-duong-nam-2026&don-vi=phuong-minh-phung",
      file("a.csv", Buffer.from("Họ và tên;Năm sinh;Thành tích\nBà Lan;1950;May áo")),
    ],
    writes: "sheet_import",
    who: who("signed-out", "ok", "wrong-unit", "not-allowed", "not-allowed", "not-allowed"),
  },
  "POST /api/spaces/[id]/photos": {
    kind: "space",
    request: async ({ id }) => [`/api/spaces/${id}/photos`, file("a.jpg", await jpeg(30, 20, "#123456"))],
    writes: "media",
    // Whoever keeps no space at all is told so; another ward's is not there for them.
    who: who("signed-out", "ok", "not-found", "not-allowed", "not-allowed", "ok"),
  },
  "POST /api/certificates/scans/[blank]": {
    kind: "certificate",
    request: async ({ blank }) => [
      `/api/certificates/scans/${blank}`,
      file("a.jpg", await jpeg(297, 210, "#345678")),
    ],
    writes: "blank_scan",
    who: who("signed-out", "ok", "not-found", "ok", "ok", "not-found"),
  },
  "POST /api/campaigns/[id]/photos": {
    kind: "campaign",
    request: async ({ id }) => [`/api/campaigns/${id}/photos`, file("a.jpg", await jpeg(30, 20, "#654321"))],
    writes: "media",
    who: onlyAdmin,
  },
  "PATCH /api/photos/[id]": {
    kind: "draft",
    request: async ({ photo }) => [
      `/api/photos/${photo}`,
      json("PATCH", { alt: "Bà Bình bên tủ sách", caption: "", credit: "" }),
    ],
    writes: "media",
    who: onlyWard,
  },
  "POST /api/auth/[...nextauth]": {
    kind: "account",
    // next-auth's own way of signing in; it wants its token back beside the cookie it came with.
    request: async (_, { cookie }, url) => {
      const asked = await fetch(`${url}/api/auth/csrf`);
      const { csrfToken } = (await asked.json()) as { csrfToken: string };
      const given = asked.headers.getSetCookie().map((one) => one.split(";")[0]);
      const body = new URLSearchParams({ csrfToken, email: admin, password: demoPassword });
      const headers = { cookie: [cookie, ...given].filter(Boolean).join("; ") };
      return ["/api/auth/callback/credentials", { method: "POST", headers, body }];
    },
    writes: "session",
    who: who("ok", "ok", "ok", "ok", "ok", "ok"),
  },
};
