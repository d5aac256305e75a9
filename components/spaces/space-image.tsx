import type { SpaceCard } from "@/domain/spaces/queries.server";
import { Picture } from "../media/picture";
import { StoryPattern } from "../patterns/story-pattern";
import { classNames } from "../ui/class-names";

type SpaceImageProps = {
  space: Pick<SpaceCard, "slug" | "photo">;
  sizes: string;
  /** The page's first picture: loaded at once instead of when it comes into view. */
  priority?: boolean;
  /** Its shape; a photo is cut to it. */
  className: string;
};

/** A space's first photo on a card, or its own pattern. */
export function SpaceImage({ space, sizes, priority, className }: SpaceImageProps) {
  const shape = classNames("w-full rounded-md", className);
  if (!space.photo)
    return <StoryPattern seed={space.slug} kind="collective" priority={priority} className={shape} />;
  return (
    <Picture
      variants={space.photo.variants}
      alt={space.photo.alt}
      sizes={sizes}
      priority={priority}
      className={classNames(shape, "object-cover")}
    />
  );
}
