import { describe, expect, test } from "vitest";
import { textChanges } from "@/domain/nominations/changes";
import { draftPatch } from "@/domain/nominations/input";
import { storyFromText, storyOpening } from "@/domain/stories/document";
import { suggestionInput } from "@/domain/suggestions/input";
import { cleanText } from "@/domain/text/fold";

// One process serves everybody: a text on which some step takes the square of its length would stop them all. Where
// that comes back, these tests do not end in time.

describe("a text of any size is dealt with at once", () => {
  test("hundreds of thousands of blanks", () => {
    expect(cleanText(`a${" ".repeat(400_000)}b   \n${" ".repeat(400_000)}\r\nc`)).toBe(
      `a${" ".repeat(400_000)}b\n\nc`,
    );
  });

  test("a paragraph without a full stop", () => {
    expect(storyOpening(storyFromText("một hai ba ".repeat(30_000)), 180)).toBe("");
    const late = `${"một hai ba ".repeat(30_000)}. Hết.`;
    expect(storyOpening(storyFromText(`Câu đầu. ${late}`), 180)).toBe("Câu đầu.");
  });

  test("a story written anew, in one paragraph", () => {
    const words = (stem: string) => Array.from({ length: 20_000 }, (_, at) => stem + at).join(" ");
    expect(textChanges(words("a"), words("b"))).toEqual([
      { text: words("a"), kind: "removed" },
      { text: words("b"), kind: "added" },
    ]);
  });

  test("many paragraphs of which one was written anew are compared by their lines", () => {
    const kept = Array.from({ length: 300 }, (_, at) => `Đoạn ${at} ở lại.`).join("\n");
    const anew = (stem: string) => Array.from({ length: 800 }, (_, at) => stem + at).join(" ");
    const changes = textChanges(`${kept}\n${anew("a")}\n`, `${kept}\n${anew("b")}\n`);
    expect(changes.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
  });
});

describe("what is too long is refused before it is tidied", () => {
  test("in a nomination", () => {
    const refused = draftPatch.safeParse({ howTo: " ".repeat(40_001) });
    expect(refused.error?.issues[0]).toMatchObject({ path: ["howTo"], message: "too-long" });
    expect(draftPatch.parse({ howTo: `${" ".repeat(30_000)}Góp gạo` }).howTo).toBe("Góp gạo");
  });

  test("in a citizen's tip", () => {
    const refused = suggestionInput.safeParse({ kind: "individual", name: "A", reason: " ".repeat(12_001) });
    expect(refused.error?.issues[0]).toMatchObject({ path: ["reason"], message: "too-long" });
  });
});
