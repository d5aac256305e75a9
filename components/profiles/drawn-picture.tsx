import type { ProfileCard } from "@/domain/profiles/queries.server";
import { figureParts, sceneAddress, type Figure } from "@/domain/profiles/vocabulary";
import { ringsAddress } from "../patterns/rings-picture";
import { seedsApart } from "../patterns/designs";
import { StoryPattern } from "../patterns/story-pattern";
import { classNames } from "../ui/class-names";
import { FigureWords } from "./figure-words";

export type Drawn = Pick<ProfileCard, "slug" | "kind" | "scene" | "figure" | "spread">;

type DrawnPictureProps = {
  of: Drawn;
  /** The page's first picture: loaded at once instead of when it comes into view. */
  priority?: boolean;
  /** On a sheet, which is white whatever the time of day; printed sheets wait for no picture. */
  onPaper?: boolean;
  /** What its pattern is drawn from, where it is not the slug. */
  seed?: string;
  /** Its proportions and corners. */
  className: string;
};

/**
 * What stands where a story has no photo, never a false one: the scene drawn for an illustrative story, else the figure
 * itself, else the rings of a model that has spread, and at last the pattern. Decorative: what it shows is said beside it.
 */
export function DrawnPicture({ of, priority, onPaper, seed, className }: DrawnPictureProps) {
  const loading = priority || onPaper ? "eager" : "lazy";
  const rings = of.kind === "model" && of.spread.length > 0;
  if (of.scene || rings)
    return (
      <img
        {...(of.scene
          ? { src: sceneAddress(of.scene), width: 800, height: 560 }
          : { src: ringsAddress(of.spread), width: 96, height: 96 })}
        alt=""
        fetchPriority={priority ? "high" : "auto"}
        loading={loading}
        className={classNames(of.scene ? "object-cover" : "bg-sage-wash object-contain p-[3%]", className)}
      />
    );
  if (of.figure) return <FigurePicture figure={of.figure} kind={of.kind} className={className} />;
  return (
    <StoryPattern
      seed={seed ?? of.slug}
      kind={of.kind}
      priority={priority}
      onPaper={onPaper}
      className={className}
    />
  );
}

/** What the patterns of a list in so many columns are drawn from, by slug: of those that have nothing better to show. */
export function patternSeeds(list: ProfileCard[], columns = 1): Map<string, string> {
  const drawn = list.map((one) => (!one.photo && isPatterned(one) ? one.slug : null));
  return seedsApart(drawn, columns);
}

/** Whether nothing but a pattern can stand in the place of its photo. */
export function isPatterned({ scene, figure, kind, spread }: Drawn): boolean {
  return !scene && !figure && !(kind === "model" && spread.length > 0);
}

/** The ground that a figure of each kind stands on. */
export const figureGrounds = {
  individual: "bg-red-wash text-red-deep",
  collective: "bg-gold-wash text-gold-deep",
  model: "bg-sage-wash text-sage-deep",
};

/** "212 camera" as a picture: the number large, what is counted beneath it, with the rest of its label where the picture is large. */
function FigurePicture({
  figure,
  kind,
  className,
}: {
  figure: Figure;
  kind: Drawn["kind"];
  className: string;
}) {
  const { number, counted, rest } = figureParts(figure);
  return (
    <div
      aria-hidden="true"
      lang="vi"
      className={classNames("figure-picture", figureGrounds[kind], className)}
    >
      <div>
        <b data-length={number.length > 4 ? "long" : "short"}>
          <FigureWords>{number}</FigureWords>
        </b>
        <span>
          <FigureWords>{counted}</FigureWords>
          {rest ? (
            <small>
              {" "}
              <FigureWords>{rest}</FigureWords>
            </small>
          ) : null}
        </span>
      </div>
    </div>
  );
}
