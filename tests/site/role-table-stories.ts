import type { Thing } from "../support/peopled-portal";
import { consents, who, type Row } from "./role-rows";

const desk = (thing: Thing) => `/ban-lam-viec/de-cu/${thing.id}`;
const review = (thing: Thing) => `/kiem-duyet/${thing.id}`;
const write = who("sign-in", "ok", "not-found", "not-allowed", "not-allowed", "not-found");
const decide = who("sign-in", "not-allowed", "not-found", "ok", "ok", "not-found", "own-nomination");

/** The story that follows a recognition. */
export const storyRows: Record<string, Row> = {
  "/ban-lam-viec/de-cu openStory": {
    kind: "untold",
    page: desk,
    writes: "nomination",
    who: write,
  },
  "/ban-lam-viec/de-cu saveConsents · story": {
    kind: "telling",
    page: (thing) => `${desk(thing)}/kiem-tra`,
    typed: () => ({ ...consents, then: "story" }),
    writes: "nomination_version",
    who: { ...write, anonymous: "signed-out" },
  },
  "/ban-lam-viec/de-cu leaveStory": {
    kind: "telling",
    page: desk,
    writes: "nomination",
    who: write,
  },
  "/kiem-duyet approveStory": { kind: "told", page: review, writes: "profile", who: decide },
  "/kiem-duyet sendBackStory": {
    kind: "told",
    page: review,
    typed: () => ({ reason: "Cần thêm con số." }),
    writes: "nomination",
    who: decide,
  },
};
