import type { profile, recognition } from "../db/schema";

export type SeedProfile = Partial<typeof profile.$inferInsert> & {
  kind: "individual" | "collective" | "model";
  name: string;
  deed: string;
  text: string;
  unitIds?: string[];
  recognitions?: Omit<typeof recognition.$inferInsert, "id" | "profileId">[];
};
