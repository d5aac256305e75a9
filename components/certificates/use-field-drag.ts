import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { Paper } from "@/domain/certificates/blank";
import { blankFieldKinds, type BlankFieldKind, type BlankFields } from "@/domain/certificates/vocabulary";

type Axis = "x" | "y";
/** The field that was taken hold of last, and where it stands now. */
export type Chosen = { kind: BlankFieldKind; x: number; y: number };
type Held = { kind: BlankFieldKind; from: DOMPoint; x: number; y: number };
type Drag = {
  form: RefObject<HTMLFormElement | null>;
  paper: Paper;
  /** As they were drawn. */
  fields: BlankFields;
  /** What a field is called, for who does not see it. */
  nameOf: (kind: BlankFieldKind) => string;
};

/** Millimetres of an arrow key; ten times as much with Shift. */
const step = 0.5;
export const directions = {
  left: { key: "ArrowLeft", by: [-step, 0] },
  right: { key: "ArrowRight", by: [step, 0] },
  up: { key: "ArrowUp", by: [0, -step] },
  down: { key: "ArrowDown", by: [0, step] },
} as const;
export type Direction = keyof typeof directions;

/**
 * Moves a blank's fields in its picture, by mouse or finger or, once one has the focus, by arrow keys; what moves are the
 * numbers in the form, which are what is saved, and the picture follows numbers that are typed. Without scripts they are typed.
 */
export function useFieldDrag({ form, paper, fields, nameOf }: Drag) {
  const held = useRef<Held | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  useEffect(() => {
    for (const drawn of drawnIn(root.current)) {
      drawn.setAttribute("tabindex", "0");
      drawn.setAttribute("role", "button");
      drawn.setAttribute("aria-label", nameOf(kindOf(drawn)!));
      drawn.style.cursor = "move";
      // Numbers that were typed before scripts came, or that a refused form kept.
      draw(kindOf(drawn)!);
    }
  });

  // A finger on a line moves the line, beside the lines it moves the page: shapes in a drawing have no `touch-action`.
  useEffect(() => {
    const place = root.current;
    const keep = (event: TouchEvent) => kindOf(event.target!) && event.preventDefault();
    place?.addEventListener("touchstart", keep, { passive: false });
    return () => place?.removeEventListener("touchstart", keep);
  }, []);

  const input = (kind: BlankFieldKind, axis: Axis) =>
    form.current?.elements.namedItem(`fields.${kind}.${axis}`) as HTMLInputElement | null;
  const number = (kind: BlankFieldKind, axis: Axis) =>
    Number(input(kind, axis)?.value.replace(",", ".") ?? 0) || 0;

  function moveTo(kind: BlankFieldKind, x: number, y: number): void {
    const next = { x: Math.min(paper.width, Math.max(0, x)), y: Math.min(paper.height, Math.max(0, y)) };
    for (const axis of ["x", "y"] as const) {
      const field = input(kind, axis);
      if (!field) return;
      field.value = String(Math.round(next[axis] / step) * step).replace(".", ",");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function choose(kind: BlankFieldKind): void {
    setChosen({ kind, x: number(kind, "x"), y: number(kind, "y") });
    // Its numbers are folded away below.
    form.current?.querySelector(`[data-row="${kind}"] details`)?.setAttribute("open", "");
  }

  /** The picture follows the numbers, whoever changed them. */
  function draw(kind: BlankFieldKind): void {
    const { x, y } = fields[kind];
    const [right, down] = [number(kind, "x") - x, number(kind, "y") - y];
    for (const drawn of root.current?.querySelectorAll<SVGElement>(`[data-field="${kind}"]`) ?? [])
      drawn.setAttribute("transform", `translate(${right} ${down})`);
    // Its red measure says where it was.
    for (const measure of root.current?.querySelectorAll<SVGElement>(`[data-measure="${kind}"]`) ?? [])
      measure.style.visibility = right || down ? "hidden" : "";
  }

  function move(kind: BlankFieldKind, [right, down]: readonly [number, number], far = 1): void {
    moveTo(kind, number(kind, "x") + right * far, number(kind, "y") + down * far);
  }

  const letGo = () => void (held.current = null);
  return {
    chosen,
    move,
    onFormInput: ({ target }: { target: EventTarget }) => {
      const name = target instanceof HTMLInputElement ? target.name : "";
      const kind = blankFieldKinds.find((one) => ["x", "y"].some((axis) => name === `fields.${one}.${axis}`));
      if (!kind) return;
      draw(kind);
      if (chosen?.kind === kind) choose(kind);
    },
    picture: {
      ref: root,
      onFocus(event: { target: EventTarget }) {
        const kind = kindOf(event.target);
        if (kind) choose(kind);
      },
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        const kind = kindOf(event.target);
        const from = placeOf(event);
        if (!kind || !from || event.button !== 0) return;
        event.preventDefault();
        (event.target as Element).closest<SVGElement>("[data-field]")?.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { kind, from, x: number(kind, "x"), y: number(kind, "y") };
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const now = placeOf(event);
        if (!held.current || !now) return;
        const { kind, from, x, y } = held.current;
        moveTo(kind, x + now.x - from.x, y + now.y - from.y);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
        const kind = kindOf(event.target);
        const arrow = Object.values(directions).find(({ key }) => key === event.key);
        if (!kind || !arrow) return;
        event.preventDefault();
        move(kind, arrow.by, event.shiftKey ? 10 : 1);
      },
    },
  };
}

const drawnIn = (root: HTMLElement | null) => [...(root?.querySelectorAll<SVGElement>("[data-field]") ?? [])];
const kindOf = (target: EventTarget) =>
  ((target as Element).closest<SVGElement>("[data-field]")?.dataset.field ?? null) as BlankFieldKind | null;

/** Where a pointer is on the paper, in millimetres. */
function placeOf(event: PointerEvent<HTMLDivElement>): DOMPoint | null {
  const matrix = event.currentTarget.querySelector("svg")?.getScreenCTM();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : null;
}
