import { storyDesign } from "@/components/patterns/designs";
import { figureParts, type Figure, type ProfileKind } from "@/domain/profiles/vocabulary";
import { sans, serif } from "./card-fonts";
import { cardText, headlineSize } from "./card-text";

/** Words of a card, already in letters it can draw. */
export type CardWords = {
  headline: string;
  name: string;
  where: string;
  /** Kind, and the mark of an invented story. */
  labels: string[];
  site: string;
  host: string;
};

export type CardShape = "wide" | "square" | "tall";

type CardLayout = {
  width: number;
  height: number;
  picture: { left: number; top: number; width: number; height: number };
};

/** Sizes in pixels: 1200 × 630 for links, 1080 × 1080 for a post, 1080 × 1350 for a phone held upright. The picture is where a photo or the pattern goes. */
export const cardLayouts: Record<CardShape, CardLayout> = {
  wide: { width: 1200, height: 630, picture: { left: 760, top: 0, width: 440, height: 630 } },
  square: { width: 1080, height: 1080, picture: { left: 0, top: 0, width: 1080, height: 500 } },
  tall: { width: 1080, height: 1350, picture: { left: 0, top: 0, width: 1080, height: 700 } },
};

// The light colours of app/styles.css: a card has one look wherever it is shown.
const colours = { paper: "#fbf8f3", ink: "#1f1b16", soft: "#5c554b", red: "#a3161e", gold: "#b7791f" };
const palettes: Record<ProfileKind, { wash: string; strong: string; words: string }> = {
  individual: { wash: "#f8e1e0", strong: "#a3161e", words: "#7f1017" },
  collective: { wash: "#f5e6cf", strong: "#b7791f", words: "#6f4509" },
  model: { wash: "#e1ebe0", strong: "#4b6b53", words: "#35503c" },
};

type CardProps = {
  words: CardWords;
  kind: ProfileKind;
  seed: string;
  /** What was counted stands large in the place of a photo; else the pattern of `seed`. */
  figure?: Figure | null;
  shape: CardShape;
};

/** A share card: words beside the picture, or below it on one that is not wide. Drawn to pixels, so styles are written out. */
export function CardPicture({ words, kind, seed, figure, shape }: CardProps) {
  const { width, height, picture } = cardLayouts[shape];
  const wide = shape === "wide";
  const palette = palettes[kind];
  const { size, lines } = headlineSize(words.headline, shape);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: wide ? "row" : "column-reverse",
        width,
        height,
        background: colours.paper,
        color: colours.ink,
        fontFamily: sans,
      }}
    >
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          width: wide ? picture.left : width,
          height: wide ? height : height - picture.height,
          padding: wide ? "44px 48px 44px 56px" : "36px 64px 48px",
        }}
      >
        <div style={{ display: "flex", alignItems: "center", justifyContent: "space-between" }}>
          <Mark name={words.site} />
          <div style={{ display: "flex", gap: 12 }}>
            {words.labels.map((label) => (
              <div
                key={label}
                style={{
                  display: "flex",
                  padding: "4px 14px 6px",
                  borderRadius: 6,
                  background: palette.wash,
                  color: palette.words,
                  fontSize: 22,
                  fontWeight: 600,
                }}
              >
                {label}
              </div>
            ))}
          </div>
        </div>
        <div
          style={{ ...clamp(lines), fontFamily: serif, fontWeight: 700, fontSize: size, lineHeight: 1.24 }}
        >
          {words.headline}
        </div>
        <div style={{ display: "flex", flexDirection: "column" }}>
          {words.name ? (
            <div style={{ ...clamp(2), fontSize: 30, fontWeight: 600, lineHeight: 1.35 }}>{words.name}</div>
          ) : null}
          <div style={{ ...clamp(1), fontSize: 25, color: colours.soft, lineHeight: 1.4 }}>
            {[words.where, words.host].filter(Boolean).join(" · ")}
          </div>
        </div>
      </div>
      {figure ? (
        <CardFigure figure={figure} palette={palette} width={picture.width} height={picture.height} />
      ) : (
        <Pattern seed={seed} palette={palette} width={picture.width} height={picture.height} />
      )}
    </div>
  );
}

/** At most so many lines, the last with an ellipsis; a word without a break is broken. */
function clamp(lines: number) {
  return { display: "block", lineClamp: lines, wordBreak: "break-word" } as const;
}

function Mark({ name }: { name: string }) {
  return (
    <div style={{ display: "flex", alignItems: "center", gap: 12 }}>
      <svg width="44" height="44" viewBox="0 0 32 32" fill="none" strokeWidth="2.4" strokeLinecap="round">
        <circle cx="16" cy="16" r="3.6" fill={colours.red} />
        <path d="M16 9.2a6.8 6.8 0 0 1 6.8 6.8M9.2 16a6.8 6.8 0 0 0 6.8 6.8" stroke={colours.red} />
        <path d="M16 4a12 12 0 0 1 12 12M4 16a12 12 0 0 0 12 12" stroke={colours.gold} />
      </svg>
      <div style={{ display: "flex", fontFamily: serif, fontWeight: 700, fontSize: 36, color: colours.red }}>
        {name}
      </div>
    </div>
  );
}

type CardFigureProps = {
  figure: Figure;
  palette: { wash: string; words: string };
  width: number;
  height: number;
};

/** "212" large, "camera trên 16 tuyến đường" beneath it. */
function CardFigure({ figure, palette, width, height }: CardFigureProps) {
  const { number, counted, rest } = figureParts(figure);
  const letters = cardText(number);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        alignItems: "center",
        justifyContent: "center",
        width,
        height,
        padding: 36,
        background: palette.wash,
        color: palette.words,
        textAlign: "center",
      }}
    >
      <div
        style={{
          display: "flex",
          fontFamily: serif,
          fontWeight: 700,
          fontSize: Math.min(190, (1.5 * (width - 72)) / Math.max(letters.length, 1)),
          lineHeight: 1.1,
        }}
      >
        {letters}
      </div>
      <div style={{ ...clamp(3), fontSize: 34, fontWeight: 600, lineHeight: 1.3 }}>
        {cardText(`${counted} ${rest}`.trim())}
      </div>
    </div>
  );
}

type PatternProps = {
  seed: string;
  palette: { wash: string; strong: string };
  width: number;
  height: number;
};

function Pattern({ seed, palette, width, height }: PatternProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={middleOf(width / height)}
      style={{ background: palette.wash }}
    >
      {storyDesign(seed).map((shape, at) =>
        shape.width === undefined ? (
          <path key={at} d={shape.d} fill={palette.strong} opacity={shape.opacity} />
        ) : (
          <path
            key={at}
            d={shape.d}
            fill="none"
            stroke={palette.strong}
            strokeWidth={shape.width}
            strokeDasharray={shape.dashes}
            opacity={shape.opacity}
          />
        ),
      )}
    </svg>
  );
}

/** The middle of a pattern in another shape. What draws cards would stretch it instead. */
function middleOf(shape: number): string {
  const width = Math.min(480, 300 * shape);
  const height = width / shape;
  return [(480 - width) / 2, (300 - height) / 2, width, height].map((value) => value.toFixed(1)).join(" ");
}
