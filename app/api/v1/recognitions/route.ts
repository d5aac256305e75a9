import { pageRecognitions } from "@/domain/open-data/recognitions.server";
import { preflight } from "../_contract/answer";
import { answerList } from "../_contract/paged-list";
import { presentRecognition } from "../_contract/present";

/** The rows of the honour rolls whose names anybody may read: `{ items, next }`. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, "recognitions", async ({ filter, after, limit }) => {
    const { recognitions, end } = await pageRecognitions(filter, after, limit);
    return { items: recognitions.map(presentRecognition), end };
  });
}

export { preflight as OPTIONS };
