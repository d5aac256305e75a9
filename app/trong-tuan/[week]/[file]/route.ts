import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { serveWeekPicture, weekPictures } from "@/app/_server/share-card/week-card";
import { isOneOf, keysOf } from "@/domain/vocabulary";

type Context = { params: Promise<{ week: string; file: string }> };

/** The picture of a week's story: `vuong.png` is square, `dung.png` upright. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { week, file } = await params;
  if (!isOneOf(keysOf(weekPictures), file)) return notFoundAnswer();
  return serveWeekPicture(request, week, file);
}
