import { hash } from "@node-rs/argon2";
import type { Database } from "../db/client";
import { unit } from "../db/schema";
import { seedAdoptions } from "./adoptions";
import { seedDemoAccounts } from "./demo-accounts";
import { seedOpeningContent } from "./opening-content";
import { completeOfficeLists } from "./office-lists";
import { seedReference } from "./reference";
import { seedSpaces } from "./spaces";

/**
 * Fills an empty database: reference data always, opening content and demo accounts in demo mode. All or
 * nothing, in one transaction. Returns false, having changed nothing, when there is data already.
 */
export async function seedDatabase(
  database: Database,
  options: { demo: boolean; demoPassword: string },
): Promise<boolean> {
  const [existing] = await database.select({ id: unit.id }).from(unit).limit(1);
  if (existing) return false;
  const passwordHash = options.demo ? await hash(options.demoPassword.normalize("NFC")) : "";
  await database.transaction(async (tx) => {
    await seedReference(tx);
    await completeOfficeLists(tx);
    if (!options.demo) return;
    await seedOpeningContent(tx);
    await seedAdoptions(tx);
    await seedSpaces(tx);
    await seedDemoAccounts(tx, passwordHash);
  });
  return true;
}
