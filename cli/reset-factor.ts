import { parseArgs } from "node:util";
import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { refusalOf } from "../domain/refusal";
import { resetFromCommandLine } from "../domain/second-factor/reset.server";

const usage = "Cách dùng: npm run user:reset-factor -- --email E";

try {
  const { values } = parseArgs({ options: { email: { type: "string" } } });
  if (!values.email) throw new Error(usage);
  await openExisting("current");
  await resetFromCommandLine(values.email);
  console.log(`Đã quên điện thoại và mã dự phòng của ${values.email}; lần đăng nhập tới sẽ gắn lại.`);
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  closeDatabase();
}

function sentence(error: unknown): string {
  if (refusalOf(error)?.code === "not-found")
    return "Không có tài khoản nào với email này đã gắn điện thoại.";
  if (!(error instanceof Error)) return String(error);
  const badArguments = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return badArguments ? `${error.message}\n${usage}` : error.message;
}
