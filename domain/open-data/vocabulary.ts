/** What is handed out whole: câu chuyện · bảng vàng · nhân rộng · đơn vị. The names are those of the files. */
export const dataSetNames = ["cau-chuyen", "bang-vang", "nhan-rong", "don-vi"] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** What a set may be taken out as. */
export const fileKinds = ["csv", "xlsx", "json"] as const;
export type FileKind = (typeof fileKinds)[number];
