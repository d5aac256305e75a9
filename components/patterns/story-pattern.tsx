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
 */
export function StoryPattern({ seed, kind, className }: StoryPatternProps) {
  const palette = palettes[kind];
  return (
    <svg
      viewBox="0 0 480 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={classNames("block w-full", palette.ground, className)}
    >
      {storyDesign(seed).map((shape, at) => (
        <path key={at} d={shape.d} {...paint(shape, palette)} />
      ))}
    </svg>
  );
}

function paint(shape: Shape, palette: { fill: string; stroke: string }) {
  const { opacity, width, dashes } = shape;
  if (width === undefined) return { className: palette.fill, opacity };
  return { className: palette.stroke, fill: "none", opacity, strokeWidth: width, strokeDasharray: dashes };
}
