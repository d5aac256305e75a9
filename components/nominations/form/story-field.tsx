"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { storyToText, type StoryDocument } from "@/domain/stories/document";
import { TextArea } from "../../ui/controls";
import { FieldGroup } from "../../ui/field";

const StoryEditor = dynamic(() => import("./story-editor").then((module) => module.StoryEditor), {
  ssr: false,
});

const never = () => () => undefined;

/** The story: an editor where scripts run, a plain text box where they do not and until they have loaded. */
export function StoryField({ story, error }: { story: StoryDocument | null; error?: string }) {
  const t = useTranslations("nomination");
  const scripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripts) {
    return (
      <TextArea
        id="story"
        name="storyText"
        rows={16}
        label={t("ask.story")}
        hint={t("hint.storyText")}
        error={error}
        defaultValue={storyToText(story)}
      />
    );
  }
  return (
    <FieldGroup id="story" label={t("ask.story")} hint={t("hint.story")} error={error}>
      <StoryEditor story={story} label={t("ask.story")} />
    </FieldGroup>
  );
}
