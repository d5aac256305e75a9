"use client";

import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { classNames } from "../ui/class-names";
import { storyDesign, type Shape } from "./designs";

const palettes: Record<ProfileKind, { ground: string; fill: string; stroke: string }> = {
  individual: { ground: "bg-red-wash", fill: "fill-red", stroke: "stroke-red" },
  collective: { ground: "bg-gold-wash", fill: "fill-gold", stroke: "stroke-gold" },
  model: { ground: "bg-sage-wash", fill: "fill-sage", stroke: "stroke-sage" },
};

type StoryPatternProps = { seed: string; kind: ProfileKind; className?: string };

/**
 * Stands where a story has no photo: bronze drum, woven tiles or river lines, drawn from the slug; rose for
 * people, gold for collectives, sage for models. Decorative, so hidden from screen readers.
 *
 * A client component drawn by the server alone: a server component's paths would be sent twice, once as markup and once as
 * data for React, which was half the weight of a list. The browser leaves the markup as it came.
 */
export function StoryPattern({ seed, kind, className }: StoryPatternProps) {
  const palette = palettes[kind];
  const __html = typeof window === "undefined" ? drawn(seed, palette) : "";
  return (
    <svg
      viewBox="0 0 480 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={classNames("block w-full", palette.ground, className)}
      dangerouslySetInnerHTML={{ __html }}
      suppressHydrationWarning
    />
  );
}

/** The paths as markup; nothing in them comes from outside. */
function drawn(seed: string, palette: { fill: string; stroke: string }): string {
  return storyDesign(seed)
    .map((shape) => `<path d="${shape.d}" opacity="${shape.opacity}" ${paint(shape, palette)}/>`)
    .join("");
}

function paint({ width, dashes }: Shape, palette: { fill: string; stroke: string }): string {
  if (width === undefined) return `class="${palette.fill}"`;
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : "";
  return `class="${palette.stroke}" fill="none" stroke-width="${width}"${dashed}`;
}
