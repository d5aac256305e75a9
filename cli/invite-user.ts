import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDatabase } from "../db/client";
import { openExisting } from "../db/open-existing";
import { DomainError, type ErrorCode } from "../domain/errors";
import { cleanLine } from "../domain/text/fold";
import { findUnitByCode } from "../domain/units/queries.server";
import { inviteUser } from "../domain/users/administer.server";
import { readEnvironment } from "../environment";

const usage =
  "Cách dùng: npm run user:invite -- --email E --role official|moderator|admin --unit MÃ [--name TÊN]";

const options = z.object({
  email: z.email("--email chưa đúng"),
  role: z.enum(["official", "moderator", "admin"], "--role là official, moderator hoặc admin"),
  unit: z
    .string("thiếu --unit")
    .regex(/^\d{2,5}$/, "--unit là mã đơn vị hiện nay, ví dụ 27238 (thành phố: 79)"),
  name: z.string().max(200).optional(),
});

const refusals: Partial<Record<ErrorCode, string>> = {
  "email-taken": "Email này đã có tài khoản.",
  invalid: "Không có đơn vị hiện nay nào mang mã này.",
};

const cityOnly = "Quản trị viên chỉ được trao cho cả thành phố: hãy dùng --unit 79.";

try {
  await inviteFromTerminal();
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  closeDatabase();
}

async function inviteFromTerminal(): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { email: text, role: text, unit: text, name: text } });
  const given = options.safeParse(values);
  if (!given.success) throw new Error(`${given.error.issues[0]!.message}\n${usage}`);
  const { email, role, unit, name } = given.data;
  await openExisting("current");
  const found = await findUnitByCode(unit);
  if (!found) throw new DomainError("invalid");
  const { path } = await inviteUser("command-line", {
    email,
    role,
    unitId: found.id,
    name: cleanLine(name ?? "") || email.split("@")[0]!,
  });
  console.log(`Liên kết dùng một lần, trong 7 ngày, cho ${email} (${found.name}):`);
  console.log(`${readEnvironment().PORTAL_URL}${path}`);
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DomainError && error.fields.unitId === "admin-city") return cityOnly;
  if (error instanceof DomainError) return refusals[error.code] ?? `Không mời được (${error.code}).`;
  const badArguments = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return badArguments ? `${error.message}\n${usage}` : error.message;
}
