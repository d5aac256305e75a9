export type { Role } from "../permissions";

export const linkPurposes = ["invitation", "password_reset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Able to sign in · not yet (no password chosen) · no more. */
export const accountStates = ["active", "invited", "blocked"] as const;
export type AccountState = (typeof accountStates)[number];
