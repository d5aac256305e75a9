import { useLocale, useTranslations } from "next-intl";
import type { MapValues } from "@/domain/units/map-classes";
import type { UnitMap } from "@/domain/units/map.server";
import { classNames } from "../ui/class-names";
import { LinkedOutlines, MarkedOutlines, PlainOutlines } from "./map-outlines";
import { MapInset } from "./map-inset";
import { MapMarks, type MapLabel, type MapPoint } from "./map-marks";
import { MapStrip, type StripClass } from "./map-strip";
import { MapWindow } from "./map-window";
import { UndrawnUnits } from "./undrawn-units";

export type WardMapProps = {
  /** The map's own on its page; ids of its parts begin with it. */
  id: string;
  /** As `findUnitMap` gives it. */
  map: UnitMap;
  /** What it shows, in one sentence for who cannot see it. */
  title: string;
  /** Of each unit of today how dark it is and the words after its name; a unit that is missing has none. */
  values: MapValues;
  /** The classes under the map; without any, no strip. */
  classes?: StripClass[];
  /** Red for stories, sage for models. */
  tone?: "red" | "sage";
  /** Few: each is written beside its unit. */
  labels?: MapLabel[];
  points?: MapPoint[];
  /** Units with a dark border. */
  marked?: string[];
  /** Where the whole picture leads, if it does. */
  href?: string;
  /** On a phone small, with its strip beside it. */
  brief?: boolean;
  /** Whether each unit is a link to its page, with the city's middle enlarged beside the whole, for fingers. */
  linked?: boolean;
};

/**
 * The units of today, shaded: drawn by the server, without scripts. It never stands alone: the page has the same as a table.
 */
export function WardMap({ map, classes = [], tone = "red", brief, ...props }: WardMapProps) {
  const t = useTranslations("map");
  if (!map.drawings) return <p className="max-w-prose border-l-4 border-gold pl-4">{t("noDrawing")}</p>;
  return (
    <div id={props.id} className={classNames("ward-map min-w-0", tone === "red" ? "map-red" : "map-sage")}>
      <div className={brief ? "map-brief" : undefined}>
        {props.linked ? (
          <LinkedMap {...props} map={map} drawings={map.drawings} />
        ) : (
          <Whole {...props} map={map} drawings={map.drawings} brief={brief} />
        )}
        <MapStrip classes={classes} />
        <p className="mt-1 text-[0.8125rem] leading-snug text-soft">{t("note")}</p>
      </div>
      <UndrawnUnits map={map} values={props.values} />
    </div>
  );
}

type DrawnProps = Omit<WardMapProps, "classes" | "tone" | "brief"> & {
  drawings: NonNullable<UnitMap["drawings"]>;
};

/** A picture of the whole city; where its middle has something to show, with that enlarged in the empty corner. */
function Whole({
  map,
  drawings: { whole, middle },
  title,
  values,
  labels = [],
  points = [],
  marked = [],
  href,
  id,
  brief,
}: DrawnProps & { brief?: boolean }) {
  const isShown = (unitId: string) =>
    (values[unitId]?.level ?? 0) > 0 ||
    marked.includes(unitId) ||
    points.some((point) => point.unitId === unitId);
  const enlarges = !brief && middle.outlines.some((one) => isWithin(one.at, middle) && isShown(one.unitId));
  // With its middle enlarged it may be as simple as a small one: both together weigh what it alone did.
  const small = brief || enlarges;
  const picture = (
    <svg viewBox={`0 0 ${whole.width} ${whole.height}`} role="img" aria-label={title}>
      <PlainOutlines
        outlines={small ? whole.small : whole.outlines}
        map={map}
        values={values}
        small={small}
      />
      <MarkedOutlines drawing={whole} marked={marked} />
      <Islands box={whole.islands} />
      {enlarges ? (
        <MapInset id={`${id}-khung`} map={map} drawings={{ whole, middle }} {...{ values, points, marked }} />
      ) : null}
      <MapMarks drawing={whole} labels={labels} points={points} />
    </svg>
  );
  return href ? (
    <a href={href} className="block">
      {picture}
    </a>
  ) : (
    picture
  );
}

/** The whole and its middle, each unit a link in one of them: where it is the larger. */
function LinkedMap({ id, map, drawings, title, values, labels = [], points = [], marked = [] }: DrawnProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const { whole, middle } = drawings;
  const inMiddle = new Set(middle.outlines.filter(({ at }) => isWithin(at, middle)).map((one) => one.unitId));
  const frame = whole.middleAt;
  const after = `${id}-het`;
  return (
    <>
      <p>
        <a href={`#${after}`} className="map-skip">
          {t("skip")}
        </a>
      </p>
      <div className="grid items-start gap-x-9 gap-y-4 lg:grid-cols-2 print:grid-cols-2">
        <div>
          <MapWindow id={`${id}-ca`} back={id} name={title}>
            <svg viewBox={`0 0 ${whole.width} ${whole.height}`} role="group" aria-label={title} lang={locale}>
              <LinkedOutlines
                drawing={whole}
                map={map}
                values={values}
                isLink={(unitId) => !inMiddle.has(unitId)}
              />
              <MarkedOutlines drawing={whole} marked={marked} />
              <Islands box={whole.islands} />
              <a href={`#${id}-giua`}>
                <title>{t("toMiddle")}</title>
                <rect {...frame} rx="6" className="map-frame" />
              </a>
              <MapMarks
                drawing={whole}
                labels={labels.filter((one) => !inMiddle.has(one.unitId))}
                points={points}
              />
            </svg>
          </MapWindow>
        </div>
        <div id={`${id}-giua`}>
          <p className="mb-1 text-[0.9375rem] font-semibold">{t("middle")}</p>
          <MapWindow id={`${id}-gan`} back={`${id}-giua`} name={t("middle")}>
            <svg viewBox={`0 0 ${middle.width} ${middle.height}`} role="group" aria-label={t("middle")}>
              <LinkedOutlines
                drawing={middle}
                map={map}
                values={values}
                isLink={(unitId) => inMiddle.has(unitId)}
              />
              <MarkedOutlines drawing={middle} marked={marked} />
              <MapMarks
                drawing={middle}
                labels={labels.filter((one) => inMiddle.has(one.unitId))}
                points={points}
              />
            </svg>
          </MapWindow>
        </div>
      </div>
      <p id={after} tabIndex={-1} className="sr-only" />
    </>
  );
}

const isWithin = ([x, y]: [number, number], { width, height }: { width: number; height: number }) =>
  x > 0 && y > 0 && x < width && y < height;

/** The box around what is drawn nearer than it lies. */
function Islands({ box }: { box: NonNullable<UnitMap["drawings"]>["whole"]["islands"] }) {
  const t = useTranslations("map");
  if (!box) return null;
  return (
    <>
      <rect {...box} className="map-box" />
      <text x={box.x} y={box.y - 10} className="map-label map-quiet" aria-hidden="true">
        {t("islands")}
      </text>
    </>
  );
}
