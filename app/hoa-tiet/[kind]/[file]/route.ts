import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { patternPicture } from "@/components/patterns/pattern-picture";
import { ringsPicture } from "@/components/patterns/rings-picture";

type Context = { params: Promise<{ kind: string; file: string }> };

/** A story's pattern, or a model's rings (`/hoa-tiet/vong/…`), as an image. It depends on its address alone and so is kept for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, file } = await params;
  const picture = kind === "vong" ? ringsPicture(file) : patternPicture(kind, file);
  if (!picture) return notFoundAnswer();
  return new Response(picture, {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      // Its colours by day and by night are a style of its own.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
}
