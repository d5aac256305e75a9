import { writeXlsx } from "../../domain/sheets/write-xlsx";
import { ask, besideOthers, finished, press } from "./beside";
import type { Bench } from "./bench";
import type { Portal } from "./portal";

const rows = 5_000;

/** A list of 5,000 rows from file to drafts, and what everybody else waits meanwhile. */
export async function benchSheets({ rows: figures, portal: open }: Bench): Promise<void> {
  const portal = await open();
  await besideOthers(figures, portal, async () => {
    const begin = performance.now();
    const path = await bring(portal, rows);
    await ask(portal, path);
    const shown = performance.now();
    await press(portal, path, `Lập ${rows} `);
    await finished(portal, "sheet-import");
    const made = performance.now();
    figures.add("5,000 rows read, checked and shown", (shown - begin) / 1000, "s", {
      goal: { atMost: 5 },
      digits: 2,
    });
    figures.add("5,000 rows made", (made - shown) / 1000, "s", { goal: { atMost: 5 }, digits: 2 });
  });
}

/** Sends a list of that many people as the page's form does; `again` tells deeds of its own of the same people. Returns the import's page. */
export async function bring({ url, nominations }: Portal, rows: number, again = 0): Promise<string> {
  const lines = Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    `Trần Văn ${["An", "Bảo", "Cường", "Dũng", "Phúc"][at % 5]} ${10_000 + at}`,
    String(1940 + (at % 60)),
    at % 2 ? "Nữ" : "Nam",
    "Tổ trưởng tổ dân phố",
    `KP ${(at % 20) + 1}`,
    `Vận động ${at} hộ dọn hẻm và trồng hoa hai bên đường${again ? ` lần ${again}` : ""}`,
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
  body.set("file", new File([new Uint8Array(book)], `${rows}.xlsx`));
  const headers = { cookie: nominations[0]!.cookie, origin: url };
  const answer = await fetch(`${url}/api/imports`, { method: "POST", body, headers, redirect: "manual" });
  const location = answer.headers.get("location") ?? "";
  if (!/\/tu-tep\/[0-9a-f-]{36}$/.test(location)) throw new Error(`The file was refused: ${location}`);
  return location;
}
