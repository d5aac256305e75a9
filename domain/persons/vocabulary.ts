/** Where a person can leave a trace. */
export const traceSources = ["nomination", "recognition", "profile"] as const;
export type TraceSource = (typeof traceSources)[number];
