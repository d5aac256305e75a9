import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { Paper } from "@/domain/certificates/blank";

type Held = { kind: string; from: DOMPoint; x: number; y: number };

/** Millimetres of an arrow key; ten times as much with Shift. */
const step = 0.5;
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * Moves a blank's fields in its picture, by the pointer or, once one has the focus, by arrow keys; what moves are the numbers
 * in the form, which are what is saved. Without scripts they are typed.
 */
export function useFieldDrag(form: RefObject<HTMLFormElement | null>, paper: Paper) {
  const held = useRef<Held | null>(null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    for (const drawn of fieldsIn(root.current)) {
      drawn.setAttribute("tabindex", "0");
      drawn.style.cursor = "move";
    }
  });

  const input = (kind: string, axis: "x" | "y") =>
    form.current?.elements.namedItem(`fields.${kind}.${axis}`) as HTMLInputElement | null;
  const number = (kind: string, axis: "x" | "y") => Number(input(kind, axis)?.value.replace(",", ".") ?? 0);

  function moveTo(kind: string, x: number, y: number): void {
    const next = { x: Math.min(paper.width, Math.max(0, x)), y: Math.min(paper.height, Math.max(0, y)) };
    for (const axis of ["x", "y"] as const) {
      const field = input(kind, axis);
      if (!field) return;
      field.value = String(Math.round(next[axis] * 2) / 2).replace(".", ",");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    for (const drawn of fieldsIn(root.current).filter(({ dataset }) => dataset.field === kind)) {
      drawn.dataset.from ??= `${input(kind, "x")?.defaultValue} ${input(kind, "y")?.defaultValue}`.replaceAll(
        ",",
        ".",
      );
      const [fromX, fromY] = drawn.dataset.from.split(" ").map(Number) as [number, number];
      drawn.setAttribute("transform", `translate(${number(kind, "x") - fromX} ${number(kind, "y") - fromY})`);
    }
  }

  return {
    ref: root,
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      const kind = kindAt(event.target);
      const from = placeOf(event);
      if (!kind || !from) return;
      event.preventDefault();
      (event.target as Element).closest<SVGElement>("[data-field]")?.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { kind, from, x: number(kind, "x"), y: number(kind, "y") };
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const now = placeOf(event);
      if (!held.current || !now) return;
      const { kind, from, x, y } = held.current;
      moveTo(kind, x + now.x - from.x, y + now.y - from.y);
    },
    onPointerUp: () => (held.current = null),
    onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
      const kind = kindAt(event.target);
      const arrow = arrows[event.key];
      if (!kind || !arrow) return;
      event.preventDefault();
      const far = event.shiftKey ? 10 : 1;
      moveTo(kind, number(kind, "x") + arrow[0] * far, number(kind, "y") + arrow[1] * far);
    },
  };
}

const fieldsIn = (root: HTMLElement | null) => [
  ...(root?.querySelectorAll<SVGElement>("[data-field]") ?? []),
];
const kindAt = (target: EventTarget) =>
  (target as Element).closest<SVGElement>("[data-field]")?.dataset.field ?? null;

/** Where a pointer is on the paper, in millimetres. */
function placeOf(event: PointerEvent<HTMLDivElement>): DOMPoint | null {
  const matrix = event.currentTarget.querySelector("svg")?.getScreenCTM();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : null;
}
