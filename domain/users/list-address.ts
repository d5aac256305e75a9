import { choice, words } from "../address/read-query";
import { roles } from "../permissions";
import { accountStates } from "./vocabulary";

/** What the addresses of the list of accounts and of its sheet narrow it by. */
export const userListQuery = {
  q: words(320),
  "vai-tro": choice(roles, ""),
  "don-vi": words(120),
  "tinh-trang": choice(accountStates, ""),
};

type Asked = {
  q: string;
  "vai-tro": (typeof roles)[number] | "";
  "don-vi": string;
  "tinh-trang": (typeof accountStates)[number] | "";
};

/** The same as `listUsers` is asked. */
export const userFilterOf = (asked: Asked) => ({
  query: asked.q,
  role: asked["vai-tro"] || undefined,
  unitId: asked["don-vi"] || undefined,
  state: asked["tinh-trang"] || undefined,
});
