import "server-only";
import { space } from "@/db/schema";

/** What a visitor is told beside where and when: read for the space's page and for the form that changes it. */
export const visitColumns = {
  way: space.way,
  contact: space.contact,
  cost: space.cost,
  access: space.access,
  visiting: space.visiting,
  description: space.description,
  activities: space.activities,
  sourceName: space.sourceName,
  sourceUrl: space.sourceUrl,
};
