import { servePortalCard } from "@/app/_server/share-card/portal-card";

/** The portal's own share card, for pages without a picture. */
export function GET(request: Request) {
  return servePortalCard(request);
}
