import { conditionalAnswer, notFoundAnswer } from "@/app/_server/conditional-answer";
import { unitCalendar } from "@/app/_server/unit-calendar";

type Context = { params: Promise<{ unit: string }> };

/** The days of a ward that anybody may know of, to be read by a calendar again and again. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { unit } = await params;
  const calendar = await unitCalendar(unit);
  if (calendar === null) return notFoundAnswer();
  return conditionalAnswer(request, calendar, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `attachment; filename="${unit}.ics"`,
  });
}
