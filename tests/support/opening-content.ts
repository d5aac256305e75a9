import { closeDatabase, connection } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { seedDatabase } from "@/seed/seed";
import { demoPassword } from "./server";

// Run as a program: fills the database of DATABASE_URL with the opening content and the demo accounts, without the season.

const opened = connection();
await migrateDatabase(opened, process.env.DATABASE_URL!);
await seedDatabase(opened.db, { demo: true, demoPassword });
closeDatabase();
