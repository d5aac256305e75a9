import { shareCaption } from "../profiles/sharing";
import { storyOpening } from "../stories/document";
import type { ToldStory } from "./loudspeaker-words";

/**
 * Characters a post should not be longer than. Zalo folds a long one behind "Xem thêm" and says nowhere where: 300 are about
 * eight lines of a phone of 360 px, and the deed, who and the link come within the first four in any case.
 */
export const captionRoom = 300;

/** Words for Zalo: the deed, who and where, how the story begins as far as there is room, and the link last. */
export function zaloCaption(story: ToldStory, url: string, mark = ""): string {
  const lines = shareCaption(story, url, mark).split("\n");
  const room = captionRoom - lines.join("\n").length - 1;
  const opening = room >= 40 ? storyOpening(story.story, room) : "";
  const isDeed = opening.replace(/[.!?…]+$/u, "") === story.deed.replace(/[.!?…]+$/u, "");
  return [...lines.slice(0, -1), ...(opening && !isDeed ? [opening] : []), lines.at(-1)].join("\n");
}
