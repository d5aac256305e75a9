import StarterKit from "@tiptap/starter-kit";
import { safeHref } from "@/domain/stories/document";

/** Blocks that hold paragraphs only, as domain/stories/document.ts keeps them: no lists in lists. */
const flat = ["listItem", "blockquote"];

const FlatStarterKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      flat.includes(extension.name) ? extension.extend({ content: "paragraph+" }) : extension,
    );
  },
});

/**
 * What a story may consist of: domain/stories/document.ts as an editor schema. Whatever else is pasted (Word's fonts,
 * tables, pictures) falls away and leaves its words.
 */
export const storyExtensions = [
  FlatStarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (url) =>
        safeHref(url) !== null || (safeHref(`https://${url}`) !== null && !/^[a-z]+:/i.test(url)),
    },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    // It would add an empty paragraph at the end of every story.
    trailingNode: false,
  }),
];
