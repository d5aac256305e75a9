/** thành phố · quận, huyện (abolished 1/7/2025) · thị trấn · phường · xã · đặc khu */
export const unitKinds = ["city", "district", "town", "ward", "commune", "special_zone"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** How much of a former unit went to its successor. */
export const successorExtents = ["whole", "part", "unchanged"] as const;
export type SuccessorExtent = (typeof successorExtents)[number];

/** The city's own unit. */
export const cityUnitId = "tp-ho-chi-minh";
