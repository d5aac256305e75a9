import { writeFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import { describe, expect, test } from "vitest";
import { at, drafts, importFile, rows, sheet, url } from "./support/import-command";

function csv(...lines: string[]): string {
  const file = at("danh-sach.csv");
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("the shared sheet", () => {
  const note =
    "  dòng 13, cột “Họ và tên / Tên tập thể / Tên mô hình” (Nguyễn Văn A): lưu ý, tên viết hoa “NGUYỄN VĂN A” được đổi thành chữ thường";

  test("becomes six drafts, and the same six when it comes again", async () => {
    expect(importFile(sheet)).toEqual({
      status: 0,
      lines: [
        "Danh sach: đọc 6 dòng, tạo mới 6, cập nhật 0, từ chối 0",
        note,
        '{"read":6,"made":6,"updated":0,"refused":0}',
      ],
      stderr: "",
    });
    const made = await drafts();
    expect(made).toEqual([
      [
        "Chi hội Phụ nữ khu phố 3",
        "collective",
        null,
        null,
        "",
        "Hội Liên hiệp Phụ nữ phường",
        "Khu phố 3",
        "an-sinh-xa-hoi",
        "Duy trì hũ gạo tình thương, mỗi tháng giúp 12 hộ khó khăn.",
        "draft",
      ],
      [
        "Ban điều hành khu phố 7",
        "collective",
        null,
        null,
        "",
        "Khu phố 7",
        "Khu phố 7",
        "moi-truong",
        "Vận động 40 hộ dọn dẹp, trồng hoa hai bên tuyến hẻm.",
        "draft",
      ],
      [
        "Nguyễn Văn A",
        "individual",
        1958,
        "male",
        "Tổ trưởng tổ dân phố",
        "Khu phố 3",
        "Khu phố 3",
        "an-ninh-trat-tu",
        "12 năm hòa giải mâu thuẫn trong khu phố.",
        "draft",
      ],
      [
        "Trần Thị B",
        "individual",
        1971,
        "female",
        "Giáo viên về hưu",
        "",
        "Khu phố 5",
        "giao-duc",
        "Dạy chữ miễn phí buổi tối cho trẻ em lao động.",
        "draft",
      ],
      [
        "Lê Văn C",
        "individual",
        1990,
        "male",
        "Công nhân",
        "Công ty may",
        "Khu phố 7",
        null,
        "Hiến máu 30 lần.",
        "draft",
      ],
      [
        "Tủ sách cuối hẻm",
        "model",
        null,
        null,
        "",
        "Đoàn Thanh niên phường",
        "Khu phố 1, 2",
        "van-hoa",
        "Lập 4 tủ sách mượn tự do, 600 đầu sách.",
        "draft",
      ],
    ]);
    expect(
      await rows(
        "select count(*) from person_trace where source = 'nomination' and name in ('Trần Thị B', 'Lê Văn C') and not due",
      ),
    ).toEqual([[2]]);
    expect(importFile(sheet).lines).toEqual([
      "Danh sach: đọc 6 dòng, tạo mới 0, cập nhật 6, từ chối 0",
      note,
      '{"read":6,"made":0,"updated":6,"refused":0}',
    ]);
    expect(await drafts()).toEqual(made);
  });

  test("tried out, writes nothing", async () => {
    const before = await rows("select (select count(*) from nomination), (select count(*) from event)");
    expect(importFile(sheet, { dryRun: true }).lines).toEqual([
      "Danh sach: đọc 6 dòng, tạo mới 6, cập nhật 0, từ chối 0",
      note,
      "Chạy thử: chưa ghi gì.",
      '{"read":6,"made":6,"updated":0,"refused":0}',
    ]);
    expect(await rows("select (select count(*) from nomination), (select count(*) from event)")).toEqual(
      before,
    );
  });
});

describe("rows", () => {
  const head = "STT;Họ và tên;Năm sinh;Phường cũ;Thành tích";

  test("are made or refused each for itself, with row, column and reason", async () => {
    const file = csv(
      head,
      "1;Nguyễn Văn Bình và Trần Thị Hoa;1960;;Giúp người nghèo",
      "2;Lê Thị Mai;68 tuổi;;Hiến máu",
      "3;Phạm Văn Tư;1970;Phường Tân Sơn Hòa;Dọn hẻm",
      "4;Đỗ Văn Năm;abc;;Dạy học",
      "5;Ngô Văn Sáu;1955;Phường 16 Quận 11;Giữ trật tự",
    );
    expect(importFile(file)).toEqual({
      status: 0,
      lines: [
        `${file}: đọc 6 dòng, tạo mới 4, cập nhật 0, từ chối 2`,
        "  dòng 2, cột “Họ và tên” (Nguyễn Văn Bình): lưu ý, ô có nhiều tên “Nguyễn Văn Bình và Trần Thị Hoa”: mỗi người một hồ sơ",
        "  dòng 2, cột “Họ và tên” (Trần Thị Hoa): lưu ý, ô có nhiều tên “Nguyễn Văn Bình và Trần Thị Hoa”: mỗi người một hồ sơ",
        "  dòng 3, cột “Năm sinh” (Lê Thị Mai): lưu ý, ghi tuổi “68 tuổi”, không suy ra năm sinh: cần điền năm sinh",
        "  dòng 4, cột “Phường cũ” (Phạm Văn Tư): từ chối, “Phường Tân Sơn Hòa” thuộc phường, xã khác",
        "  dòng 5, cột “Năm sinh” (Đỗ Văn Năm): từ chối, Năm cần là số từ 1900 đến năm nay.",
        '{"read":6,"made":4,"updated":0,"refused":2}',
      ],
      stderr: "",
    });
    expect((await drafts()).map(([name, , year]) => [name, year])).toEqual([
      ["Nguyễn Văn Bình", null],
      ["Trần Thị Hoa", null],
      ["Lê Thị Mai", null],
      ["Ngô Văn Sáu", 1955],
    ]);
  });

  test("say what they change of a draft", () => {
    importFile(csv(head, "1;Ngô Văn Sáu;1955;;Giữ trật tự ở chợ"));
    const file = csv(`${head};Nơi làm việc`, "1;Ngô Văn Sáu;1955;;Giữ trật tự ở chợ cũ;Chợ Phú Thọ");
    expect(importFile(file).lines).toEqual([
      `${file}: đọc 1 dòng, tạo mới 0, cập nhật 1, từ chối 0`,
      "  dòng 2 (Ngô Văn Sáu): cập nhật Nơi làm việc thêm “Chợ Phú Thọ”; Việc làm tốt “Giữ trật tự ở chợ” thành “Giữ trật tự ở chợ cũ”",
      '{"read":1,"made":0,"updated":1,"refused":0}',
    ]);
  });

  test("of a former unit with several successors are refused", async () => {
    const client = createClient({ url });
    await client.batch([
      "insert into membership (id, user_id, role, unit_id) select 'binh-thoi', id, 'official', 'phuong-binh-thoi' from user where email = 'canbo.minhphung@demo.example'",
    ]);
    client.close();
    const [[code]] = (await rows("select code from unit where id = 'phuong-binh-thoi'")) as [[string]];
    const file = csv(head, "1;Ngô Văn Sáu;1955;Phường 8 Quận 11;Giữ trật tự");
    expect(importFile(file, { unit: code }).lines).toEqual([
      `${file}: đọc 1 dòng, tạo mới 0, cập nhật 0, từ chối 1`,
      "  dòng 2, cột “Phường cũ” (Ngô Văn Sáu): từ chối, đơn vị cũ “Phường 8 Quận 11” nay thuộc nhiều phường, xã, hoặc có nhiều nơi cùng tên: cần nói rõ",
      '{"read":1,"made":0,"updated":0,"refused":1}',
    ]);
  });

  test.each([
    // "STT;Họ và tên;Năm sinh;Thành tích / 1;Nguyễn Văn Bình;1960;Dạy chữ cho trẻ em nghèo" as each font's bytes.
    ["TCVN3", "STT;Hä vµ tªn;N¨m sinh;Thµnh tÝch\n1;NguyÔn V¨n B×nh;1960;D¹y ch÷ cho trÎ em nghÌo\n"],
    [
      "VNI",
      "STT;Hoï vaø teân;Naêm sinh;Thaønh tích\n1;Nguyeãn Vaên Bình;1960;Daïy chöõ cho treû em ngheøo\n",
    ],
  ])("in the bytes of %s are converted", async (_font, text) => {
    writeFileSync(at("cu.csv"), Buffer.from(text, "latin1"));
    expect(importFile(at("cu.csv")).lines.at(-1)).toBe('{"read":1,"made":1,"updated":0,"refused":0}');
    expect((await drafts()).map((row) => [row[0], row[8]])).toEqual([
      ["Nguyễn Văn Bình", "Dạy chữ cho trẻ em nghèo"],
    ]);
  });
});
