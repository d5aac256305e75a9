import { writeXlsx } from "../../domain/sheets/write-xlsx";
import { ask, askOthers, finished, others } from "./beside";
import type { Bench } from "./bench";
import { percentile } from "./load";
import { residentMegabytes } from "./memory";
import type { Portal } from "./portal";
import { hiddenFields } from "./submissions";

const rows = 5_000;

/** A list of 5,000 rows from file to drafts, and what everybody else waits meanwhile. */
export async function benchSheets({ rows: figures, portal: open }: Bench): Promise<void> {
  const portal = await open();
  // What a first visit compiles and reads is no part of it.
  for (const path of others) await ask(portal, path);
  const rest = residentMegabytes(portal.pid);
  let most = rest;
  const memory = setInterval(() => (most = Math.max(most, residentMegabytes(portal.pid))), 100);
  let isOver = false;
  const asking = askOthers(portal, () => isOver);
  try {
    const begin = performance.now();
    const path = await bring(portal);
    const page = await ask(portal, path);
    const shown = performance.now();
    await make(portal, path, page);
    const made = performance.now();
    figures.add("5,000 rows read, checked and shown", (shown - begin) / 1000, "s", {
      goal: { atMost: 5 },
      digits: 2,
    });
    figures.add("5,000 rows made", (made - shown) / 1000, "s", { goal: { atMost: 5 }, digits: 2 });
  } finally {
    isOver = true;
    clearInterval(memory);
  }
  const waits = (await asking).sort((one, other) => other.took - one.took);
  const times = waits.map(({ took }) => took);
  const longest = waits[0]!;
  figures.add("memory above rest meanwhile, at most", most - rest, "MB", { goal: { atMost: 300 } });
  figures.add("other requests meanwhile, p99", percentile(times, 0.99), "ms", {
    goal: { atMost: 200 },
    note: `${waits.length} requests, longest ${Math.round(longest.took)} ms for ${longest.path}`,
  });
}

/** Sends the file as the page's form does. Returns the import's page. */
async function bring({ url, nominations }: Portal): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    `Trần Văn ${["An", "Bảo", "Cường", "Dũng", "Phúc"][at % 5]} ${10_000 + at}`,
    String(1940 + (at % 60)),
    at % 2 ? "Nữ" : "Nam",
    "Tổ trưởng tổ dân phố",
    `KP ${(at % 20) + 1}`,
    `Vận động ${at} hộ dọn hẻm và trồng hoa hai bên đường`,
    "An sinh xã hội",
    at % 3 ? "giấy" : "",
  ]);
  const head = [
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Giới tính",
    "Chức vụ",
    "Khu phố",
    "Thành tích",
    "Lĩnh vực",
    "Đồng ý nêu tên",
  ];
  const body = new FormData();
  body.set("dot", "bieu-duong-nam-2026");
  body.set("don-vi", "phuong-minh-phung");
  const book = writeXlsx([{ name: "Danh sách", rows: [head, ...lines] }]);
  body.set("file", new File([new Uint8Array(book)], "5000.xlsx"));
  const headers = { cookie: nominations[0]!.cookie, origin: url };
  const answer = await fetch(`${url}/api/imports`, { method: "POST", body, headers, redirect: "manual" });
  const location = answer.headers.get("location") ?? "";
  if (!/\/tu-tep\/[0-9a-f-]{36}$/.test(location)) throw new Error(`The file was refused: ${location}`);
  return location;
}

/** Presses the page's one button and waits until the job is done. */
async function make(portal: Portal, path: string, page: string): Promise<void> {
  const { url, nominations } = portal;
  const form = page.split("<form").find((part) => part.split("</form>")[0]!.includes(`Lập ${rows} `));
  if (!form) throw new Error("The page has no button that makes the rows");
  const headers = { cookie: nominations[0]!.cookie, origin: url };
  await fetch(url + path, { method: "POST", body: hiddenFields(form), headers, redirect: "manual" });
  await finished(portal);
}
