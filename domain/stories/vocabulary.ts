export type { StoryDocument } from "./document";
