/** cá nhân · tập thể · mô hình */
export const profileKinds = ["individual", "collective", "model"] as const;
export type ProfileKind = (typeof profileKinds)[number];

/** nam · nữ; asked for a list's own counts, never public. */
export const sexes = ["male", "female"] as const;
export type Sex = (typeof sexes)[number];

/** `hidden`: consent withdrawn; `revoked`: award cancelled. Both answer 410. */
export const profileStates = ["published", "hidden", "revoked"] as const;
export type ProfileState = (typeof profileStates)[number];

/** Why a story goes: whoever it tells of withdrew their consent, or the award was cancelled. */
export const takeDownKinds = ["hidden", "revoked"] as const satisfies ProfileState[];
export type TakeDownKind = (typeof takeDownKinds)[number];

export const recognitionLevels = ["ward", "district", "city", "state"] as const;
export type RecognitionLevel = (typeof recognitionLevels)[number];

/** biểu dương · giấy khen · bằng khen · giải nhất, nhì, ba, khuyến khích · được nêu tên (no award) */
export const recognitionForms = [
  "commended",
  "certificate",
  "merit",
  "first",
  "second",
  "third",
  "encouragement",
  "named",
] as const;
export type RecognitionForm = (typeof recognitionForms)[number];

/** What a form amounts to: praise or an award, a prize of a contest, or only a mention. */
export function recognitionGroup(form: RecognitionForm): "praise" | "prize" | "named" {
  if (form === "named") return "named";
  return form === "commended" || form === "certificate" || form === "merit" ? "praise" : "prize";
}

/** The scenes drawn for the portal (`public/hoa-tiet/tranh/`), for illustrative stories only: a drawing is nobody's likeness. */
export const scenes = [
  "bua-com",
  "den-hem",
  "doi-pin",
  "hem-hoa",
  "hien-mau",
  "hoa-giai",
  "hoc-dien-thoai",
  "hu-gao",
  "lop-hoc-buoi-toi",
  "sua-xe-dap",
  "sua-xe-lan",
  "tu-sach",
  "vuon-thuoc-nam",
] as const;
export type Scene = (typeof scenes)[number];

/** Where a scene is as an image, 800 × 560. */
export function sceneAddress(scene: Scene): string {
  return `/hoa-tiet/tranh/${scene}.svg`;
}

/** One counted fact, e.g. `{ value: "18.377", label: "lượt người tham gia" }`. */
export type Figure = { value: string; label: string };

/**
 * "212 camera" as a number and what it counts; what is no number stands alone, above its label. `rest` is the label where there is
 * room for it: "120 hộp" are hộp of what.
 */
export function figureParts({ value, label }: Figure): { number: string; counted: string; rest: string } {
  const [, number, counted] = /^([\d.,%+-]+)\s*(.*)$/.exec(value) ?? [];
  return { number: number ?? value, counted: counted || label, rest: counted ? label : "" };
}

/** `/guong/[slug]` for people and collectives, `/mo-hinh/[slug]` for models; without locale. */
export function profilePath(profile: { kind: ProfileKind; slug: string }): string {
  return profile.kind === "model" ? `/mo-hinh/${profile.slug}` : `/guong/${profile.slug}`;
}
