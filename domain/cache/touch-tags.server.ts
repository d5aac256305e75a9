import "server-only";
// What pages show is what is found and counted: whoever changes it brings index and figures along.
import "../search/keep-index.server";
import "../tallies/keep-tallies.server";

export { markTags as touchTags } from "./mark-tags.server";
