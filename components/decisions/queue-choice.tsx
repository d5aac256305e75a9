"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";

/** The tick of one row of the queue. */
export function QueueTick({ id, name }: { id: string; name: string }) {
  const t = useTranslations("together");
  return (
    <label className="relative z-10 -mx-2 flex size-11 shrink-0 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name="chon"
        value={id}
        aria-label={t("pick", { name })}
        className="size-6 accent-red"
      />
    </label>
  );
}

/** Below the rows: how many are ticked, and the way to one decision on all of them. Works without scripts. */
export function QueueBar() {
  const t = useTranslations("together");
  const bar = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = bar.current?.closest("form");
    const look = () => setCount(form?.querySelectorAll("input[name=chon]:checked").length ?? 0);
    look();
    form?.addEventListener("change", look);
    return () => form?.removeEventListener("change", look);
  }, []);
  return (
    // In view while anything is ticked; before that it would only hide a row.
    <div
      ref={bar}
      className={classNames("border-t border-line bg-sand px-5 py-2", count > 0 && "sticky bottom-0 z-20")}
    >
      <Button variant="secondary" className="w-full">
        {t("picked", { count })}
      </Button>
    </div>
  );
}
