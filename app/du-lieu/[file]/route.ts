import { dcatAnswer } from "@/app/_open-data/dcat";
import { fileAnswer } from "@/app/_open-data/file-answer";
import { notFoundAnswer } from "@/app/_server/conditional-answer";
import { dataSetNames, fileKinds } from "@/domain/open-data/vocabulary";
import { isOneOf } from "@/domain/vocabulary";

type Context = { params: Promise<{ file: string }> };

/** All rows of a set as a file (`cau-chuyen.csv`), or what the sets are for catalogues of open data (`dcat.jsonld`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file === "dcat.jsonld") return dcatAnswer(request);
  const [name = "", kind = ""] = file.split(".");
  if (!isOneOf(dataSetNames, name) || !isOneOf(fileKinds, kind) || file !== `${name}.${kind}`)
    return notFoundAnswer();
  return fileAnswer(request, name, kind);
}

export { GET as HEAD };
