import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { rebuildTallies } from "../domain/tallies/keep-tallies.server";
import { verifyTallies } from "../domain/tallies/verify.server";

// Compares the figures that are kept with a count of their own; with `--mend` counts everything anew first.
try {
  await openExisting("current");
  if (process.argv.includes("--mend")) await rebuildTallies();
  const { figures, wrong } = await verifyTallies();
  for (const { scope, measure, year, key, kept, counted } of wrong.slice(0, 20))
    console.log(`${scope} ${measure} ${year} ${key}: đang giữ ${kept}, đếm lại ${counted}`);
  console.log(
    wrong.length === 0
      ? `Đúng cả: ${figures.toLocaleString("vi")} số liệu khớp với bản đếm lại.`
      : `${wrong.length.toLocaleString("vi")} số liệu không khớp. Chạy lại với --mend để đếm mới.`,
  );
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  closeDatabase();
}
