export const dynamic = "force-dynamic";

/** `{ "status": "ok" }` as long as the process answers at all, whatever its database does: without it, start the portal again. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
