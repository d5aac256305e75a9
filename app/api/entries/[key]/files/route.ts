import { keyedUpload } from "@/app/_server/keyed-upload";

type Context = { params: Promise<{ key: string }> };

/** Files for an entry, from whoever holds its key. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return keyedUpload(request, (await params).key);
}
