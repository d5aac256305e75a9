import "server-only";
import { asc, count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { blob, noticePhoto, noticePlace } from "@/db/schema";
import { readBlob } from "../media/blobs.server";
import { jpegSize } from "../media/jpeg-size";
import { formatDate } from "../time/dates";
import type { Pictures } from "./pictures";
import type { PaperNotice } from "./record";

/** Four pages of them: more make a file that no office's mail takes. */
const mostPrinted = 24;

/** The photos of a listing where it hung, for its closing record on paper; null without any. */
export async function hungPhotos({ id }: Pick<PaperNotice, "id">): Promise<Pictures | null> {
  const [all] = await db()
    .select({ total: count() })
    .from(noticePhoto)
    .innerJoin(noticePlace, eq(noticePlace.id, noticePhoto.placeId))
    .where(eq(noticePlace.noticeId, id));
  const rows = await db()
    .select({
      place: noticePlace.place,
      takenInAt: noticePhoto.createdAt,
      sha256: noticePhoto.sha256,
      bytes: blob.size,
    })
    .from(noticePhoto)
    .innerJoin(noticePlace, eq(noticePlace.id, noticePhoto.placeId))
    .innerJoin(blob, eq(blob.sha256, noticePhoto.sha256))
    .where(eq(noticePlace.noticeId, id))
    .orderBy(asc(noticePlace.fromOn), asc(noticePlace.id), asc(noticePhoto.createdAt))
    .limit(mostPrinted);
  if (rows.length === 0) return null;
  const pictures = [];
  for (const { place, takenInAt, sha256, bytes } of rows) {
    const data = Buffer.from(await new Response(readBlob(sha256, 0, bytes - 1)).arrayBuffer());
    const size = jpegSize(data);
    if (size) pictures.push({ data, ...size, under: `${place}, đưa lên cổng ngày ${formatDate(takenInAt)}` });
  }
  const left = all!.total - rows.length;
  return {
    title: "ẢNH NƠI NIÊM YẾT",
    pictures,
    after: left > 0 ? `Còn ${left} ảnh nữa giữ trên cổng.` : "",
  };
}
