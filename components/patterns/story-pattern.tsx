import type { ProfileKind } from "@/domain/profiles/vocabulary";
import { classNames } from "../ui/class-names";
import { patternAddress } from "./pattern-picture";

const grounds: Record<ProfileKind, string> = {
  individual: "bg-red-wash",
  collective: "bg-gold-wash",
  model: "bg-sage-wash",
};

type StoryPatternProps = {
  seed: string;
  kind: ProfileKind;
  /** The page's first picture: loaded at once instead of when it comes into view. */
  priority?: boolean;
  /** On a sheet, which is white whatever the time of day; printed sheets wait for no picture. */
  onPaper?: boolean;
  className?: string;
};

/**
 * Stands where a story has no photo: bronze drum, woven tiles or river lines, drawn from the slug. Decorative, so
 * without words for screen readers.
 */
export function StoryPattern({ seed, kind, priority, onPaper, className }: StoryPatternProps) {
  return (
    <img
      src={patternAddress(kind, seed, onPaper)}
      alt=""
      width={480}
      height={300}
      fetchPriority={priority ? "high" : "auto"}
      loading={priority || onPaper ? "eager" : "lazy"}
      className={classNames("pattern object-cover", grounds[kind], className)}
    />
  );
}
