import { readEnvironment } from "@/environment";
import type { Role } from "../permissions";

const requiring: readonly Role[] = ["moderator", "admin"];

/** Whether who holds these roles may not work with a password alone. Nobody's demo asks for a phone. */
export const needsSecondFactor = (held: readonly { role: Role }[]): boolean =>
  !readEnvironment().PORTAL_DEMO && held.some(({ role }) => requiring.includes(role));
