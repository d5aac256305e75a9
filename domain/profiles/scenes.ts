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
