import "server-only";
import { refusalOf } from "../refusal";
import type { Asked, Answer } from "./apart.server";
import { drillBackup } from "./drill.server";
import { foundNoRoom } from "./shelf.server";
import { takeBackup } from "./take.server";

// The process of `apart.server.ts`: one backup or one drill. It ends with the portal that asked for it.
process.once("disconnect", () => process.exit(0));
process.once("message", (asked: Asked) => {
  void work(asked).then((answer) => process.send!(answer, () => process.disconnect()));
});

async function work({ what, shelf }: Asked): Promise<Answer> {
  try {
    return { done: what === "backup" ? await takeBackup(shelf) : await drillBackup(shelf) };
  } catch (error) {
    if (foundNoRoom(error)) return { refused: "backup-no-room" };
    return { refused: refusalOf(error)?.code ?? "backup-damaged" };
  }
}
