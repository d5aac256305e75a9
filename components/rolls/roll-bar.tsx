"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { RollFilter } from "./standings";

type RollBarProps = {
  ready: number;
  counts: Record<RollFilter, number>;
  choose: (filter: RollFilter) => void;
  address: string;
  /** What else its pages are asked with; empty words are not. */
  kept: Record<string, string>;
  page: number;
  pages: number;
  scripted: boolean;
  pending: boolean;
  add: () => void;
  fill: () => void;
  undo: () => void;
  redo: () => void;
};

/** What is done with a whole list; it stays in view. */
export function RollBar(props: RollBarProps) {
  const { ready, counts, choose, address, kept, page, pages } = props;
  const { scripted, pending, add, fill, undo, redo } = props;
  const t = useTranslations("rollDesk");
  const waiting = counts["can-sua"] + counts["chua-du"];
  const look = (filter: RollFilter, words: string) => (
    <a
      href={`${address}?loc=${filter}`}
      className="link max-md:tap"
      onClick={(event) => {
        event.preventDefault();
        choose(filter);
      }}
    >
      {words}
    </a>
  );
  return (
    <div className="no-print z-10 mt-4 items-center gap-x-3 gap-y-2 border-edge bg-paper py-2 max-md:contents md:sticky md:bottom-0 md:-mx-6 md:flex md:min-h-16 md:flex-wrap md:border-t md:px-6">
      <div className="z-10 max-md:sticky max-md:bottom-0 max-md:-mx-4 max-md:border-t max-md:border-edge max-md:bg-paper max-md:px-4 max-md:py-2">
        <Button
          type="submit"
          name="then"
          value="send"
          variant={ready > 0 ? "primary" : "secondary"}
          aria-describedby="roll-waits"
          aria-disabled={pending || ready === 0 || undefined}
        >
          {t("send", { count: ready })}
        </Button>
      </div>
      {scripted ? null : (
        <Button type="submit" name="then" value="save" variant="secondary">
          {t("save")}
        </Button>
      )}
      <p id="roll-waits" className="text-sm leading-snug empty:hidden md:min-w-0 md:flex-1 md:basis-56">
        {waiting > 0 ? t(ready > 0 ? "stay" : "noneReady", { count: waiting }) : null}
        {waiting === 0 && ready === 0 ? t(counts[""] > 0 ? "allSent" : "noRows") : null}
        {waiting > 0 ? (
          <>
            {" "}
            {counts["can-sua"] > 0 ? look("can-sua", t("seeMend", { count: counts["can-sua"] })) : null}
            {counts["can-sua"] > 0 && counts["chua-du"] > 0 ? ", " : null}
            {counts["chua-du"] > 0 ? look("chua-du", t("seeShort", { count: counts["chua-du"] })) : null}
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-2 max-md:pb-6 md:ml-auto lg:flex-nowrap">
        <Pages {...{ address, kept, page, pages }} />
        {scripted
          ? Object.entries({ fill, undo, redo }).map(([verb, act]) => (
              <Button
                key={verb}
                type="button"
                variant="secondary"
                className={verb === "redo" ? "max-md:hidden" : undefined}
                onClick={act}
              >
                {t(verb as "fill" | "undo" | "redo")}
              </Button>
            ))
          : null}
        <Button
          type="submit"
          name="then"
          value="add"
          variant="secondary"
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
        >
          {t("add")}
        </Button>
      </div>
    </div>
  );
}

type PagesProps = Pick<RollBarProps, "address" | "kept" | "page" | "pages">;

function Pages({ address, kept, page, pages }: PagesProps) {
  const t = useTranslations("rollDesk");
  if (pages < 2) return null;
  const asked = Object.entries(kept).filter(([, word]) => word);
  return Array.from({ length: pages }, (_, at) => (
    <a
      key={at}
      href={`${address}?${new URLSearchParams([...asked, ["trang", String(at + 1)]])}`}
      aria-current={at + 1 === page ? "page" : undefined}
      className="link tap px-2"
    >
      {t("page", { page: at + 1 })}
    </a>
  ));
}
