import { test } from "vitest";
import { findTables } from "@/domain/sheets/find-tables";
import { checkTable } from "@/domain/sheets/check-rows";
import { book } from "../support/sheet-files";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { withFile } from "../support/sheet-files";
test("time", async () => {
  const lines = ["STT | Họ và tên | Năm sinh | Giới tính | Chức vụ | Khu phố | Nội dung | Lĩnh vực | Đồng ý",
   ...Array.from({ length: 5000 }, (_, at) => [at + 1, `Trần Văn ${["An", "Bảo", "Cường", "Dũng", "Phúc"][at % 5]} ${10_000 + at}`, 1940 + (at % 60), at % 2 ? "Nữ" : "Nam", "Tổ trưởng tổ dân phố", `KP ${(at % 20) + 1}`, `Vận động ${at} hộ dọn hẻm và trồng hoa hai bên đường`, "An sinh xã hội", at % 3 ? "giấy" : ""].join(" | "))];
  const data = book(lines);
  for (let i = 0; i < 3; i++) {
    let c = process.cpuUsage();
    const step = (w: string) => { const d = process.cpuUsage(c); console.log(w, Math.round((d.user + d.system) / 1000)); c = process.cpuUsage(); };
    const grids = await withFile("a.xlsx", data, readFileOfNames); step("read");
    const tables = grids.flatMap(findTables); step("tables");
    const rec = tables.flatMap((t, at) => [...checkTable(t, at, t.proposed, { fieldMeant: () => "x", placeMeant: () => ({ formerUnitId: null, problem: null }) })]); step("check " + rec.length);
  }
});
