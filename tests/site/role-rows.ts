import type { ErrorCode } from "../../domain/errors";
import type { Kind, Person, Thing, Who } from "../support/peopled-portal";

/**
 * `nothing`: answered like a success, but what is somebody else's stays as it is. `sign-in`: a form sent without
 * scripts leads to the sign-in page. Any other word is the code of the refusal.
 */
export type Outcome = "ok" | "nothing" | "sign-in" | ErrorCode;
export type Outcomes = Partial<Record<Who, Outcome>>;
export type Typed = Record<string, string>;

export type Row = {
  /** What it is done to. All of it belongs to Phường Minh Phụng, or to whoever asks. */
  kind: Kind;
  /** The table in which a success shows. */
  writes: string;
  who: Outcomes;
} & (
  | {
      /** The page with the form, and what is typed into it. */
      page: (thing: Thing) => string;
      typed?: (thing: Thing, me: Person) => Typed;
      /** Whose form everybody sends, where not each has their own. */
      formOf?: Who;
      /** The form asks for a solved puzzle. */
      puzzle?: true;
      /** Done in the session of the thing itself, its `cookie`, by all but `anonymous`. */
      inItsSession?: true;
    }
  | { request: (thing: Thing, me: Person, url: string) => Promise<[path: string, init: RequestInit]> }
);

/** Consents as the last page of a nomination has them. */
export const consents = {
  channels: "web",
  giverName: "Trần Thị Bình",
  givenOn: "01/11/2026",
  ageGroup: "adult",
};

/** One line of the table below. `author`: an official who is the ward's moderator too, and made the nomination. */
export function who(
  anonymous: Outcome,
  official: Outcome,
  otherOfficial: Outcome,
  wardModerator: Outcome,
  moderator: Outcome,
  admin: Outcome,
  author?: Outcome,
): Outcomes {
  const outcomes = { anonymous, official, otherOfficial, wardModerator, moderator, admin };
  return author ? { ...outcomes, author } : outcomes;
}

export const onlyAdmin = who("sign-in", "not-allowed", "not-allowed", "not-allowed", "not-allowed", "ok");

/** A file as a page's script sends it. */
export const file = (name: string, data: Buffer): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/octet-stream", "x-file-name": name },
  body: new Uint8Array(data),
});
