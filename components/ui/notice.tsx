import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
  info: "border-gold bg-gold-wash",
  success: "border-sage bg-sage-wash",
  warning: "border-red bg-red-wash",
} as const;

type NoticeProps = Pick<ComponentProps<"div">, "id" | "ref" | "tabIndex"> & {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  role?: "status" | "alert";
};

/** A boxed message in the flow of the page. `role` makes it be read out when it appears. */
export function Notice({ tone = "info", title, children, ...rest }: NoticeProps) {
  return (
    <div {...rest} className={classNames("mb-6 rounded-lg border-l-4 px-5 py-4 text-ink", tones[tone])}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
