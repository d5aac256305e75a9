import { and, eq, isNull } from "drizzle-orm";
import { documentCollections } from "../domain/documents/collections";
import type { Transaction } from "../db/client";
import { document, field } from "../db/schema";
import { insertRows } from "./rows";
import { seedUnits } from "./units";

const fields: [id: string, name: string, nameEn: string][] = [
  ["giao-duc", "Giáo dục, khuyến học", "Education"],
  ["an-sinh-xa-hoi", "An sinh xã hội", "Social care"],
  ["y-te", "Y tế", "Health"],
  ["moi-truong", "Môi trường, văn minh đô thị", "Environment and urban life"],
  ["an-ninh-trat-tu", "An ninh trật tự, quốc phòng", "Public safety and defence"],
  ["van-hoa", "Văn hóa, đời sống cộng đồng", "Culture and community life"],
  ["khong-gian-van-hoa", "Không gian văn hóa Hồ Chí Minh", "Hồ Chí Minh cultural spaces"],
  ["chuyen-doi-so", "Cải cách hành chính, chuyển đổi số", "Public service and digital work"],
  ["xay-dung-dang", "Xây dựng Đảng, hệ thống chính trị", "Party building and civic organisations"],
  ["lao-dong-sang-tao", "Lao động, sản xuất, sáng tạo", "Work, production and invention"],
];

const documents = [
  {
    id: "chi-thi-05-ct-tw",
    number: "Chỉ thị số 05-CT/TW",
    title: "Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    issuer: "Bộ Chính trị",
    issuedOn: "2016-05-15",
    url: documentCollections.party,
  },
  {
    id: "ket-luan-01-kl-tw",
    number: "Kết luận số 01-KL/TW",
    title: "Về tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị",
    issuer: "Bộ Chính trị",
    issuedOn: "2021-05-18",
    url: documentCollections.party,
  },
];

/** What every portal needs before its first user: units, fields and the directives campaigns rest on. */
export async function seedReference(tx: Transaction): Promise<void> {
  await seedUnits(tx);
  await insertRows(
    tx,
    field,
    fields.map(([id, name, nameEn], position) => ({ id, name, nameEn, position })),
  );
  await insertRows(tx, document, documents);
}

/**
 * Gives the directives of an older database their address: only an empty database is filled by the seed. One that
 * already has an address keeps it.
 */
export async function completeDocuments(tx: Transaction): Promise<void> {
  for (const { id, url } of documents) {
    await tx
      .update(document)
      .set({ url })
      .where(and(eq(document.id, id), isNull(document.url)));
  }
}
