import type { Role } from "@/domain/permissions";
import { city, minhPhung, tanSonHoa } from "./people";
import type { Who } from "./peopled-portal";

/** The roles of everybody in the portal that is full of people. */
export const hats: Record<Exclude<Who, "anonymous">, [Role, unitId: string][]> = {
  official: [["official", minhPhung]],
  otherOfficial: [["official", tanSonHoa]],
  wardModerator: [["moderator", minhPhung]],
  moderator: [["moderator", city]],
  admin: [["admin", city]],
  author: [
    ["official", minhPhung],
    ["moderator", minhPhung],
  ],
};
