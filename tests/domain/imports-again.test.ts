import { expect, test } from "vitest";
import { judgeLikeness } from "@/domain/persons/judge.server";
import { actsOf, bring, draftsOf, made } from "../support/imports";
import { makeCampaign } from "../support/nominations";
import { actor, campaignId, useImports } from "../support/use-imports";

useImports();

const list = (...rows: string[]) => ["STT;Họ và tên;Năm sinh;Khu phố;Thành tích", ...rows].join("\n");
const broughtTo = async (campaign: string, ...rows: string[]) =>
  (await made(actor, await bring(actor, campaign, list(...rows)))) ?? [];
const brought = (...rows: string[]) => broughtTo(campaignId, ...rows);
const changesOf = (outcome: Awaited<ReturnType<typeof brought>>) =>
  outcome.map(({ act, changes }) => [act, changes.map(({ field, before, after }) => [field, before, after])]);

test("a name and a year that were corrected change the drafts they stood in, and say from what", async () => {
  await brought(
    "1;Nguyễn Thị Hồng;1960;3;Nấu cơm cho bệnh nhân nghèo",
    "2;Lê Văn Tám;1956;4;Hiến đất mở hẻm",
    "3;Phan Đình Ngĩa;1970;5;Dạy chữ buổi tối cho trẻ em",
  );
  const again = await brought(
    "1;Nguyễn Thị Hường;1960;3;Nấu cơm cho bệnh nhân nghèo",
    "2;Lê Văn Tám;1965;4;Hiến đất mở hẻm",
    "3;Phan Đình Nghĩa;1970;5;Dạy chữ buổi tối cho trẻ em",
  );
  expect(changesOf(again)).toEqual([
    ["updated", [["name", "Nguyễn Thị Hồng", "Nguyễn Thị Hường"]]],
    ["updated", [["birthYear", 1956, 1965]]],
    ["updated", [["name", "Phan Đình Ngĩa", "Phan Đình Nghĩa"]]],
  ]);
  expect(await draftsOf(campaignId)).toHaveLength(3);
});

test("two people of one name and year stay two, in one list and when it comes again", async () => {
  const rows = ["1;Trần Văn Hải;1964;2;Hiến máu cứu người", "2;Trần Văn Hải;1964;9;Hiến máu cứu người"];
  expect(actsOf(await brought(...rows))).toEqual(["made", "made"]);
  expect(changesOf(await brought(...rows.toReversed()))).toEqual([
    ["updated", []],
    ["updated", []],
  ]);
  const drafts = await draftsOf(campaignId);
  expect(drafts.map(({ neighbourhood }) => neighbourhood).sort()).toEqual(["Khu phố 2", "Khu phố 9"]);
});

test("somebody new beside a draft that comes again is somebody new, however alike", async () => {
  await brought("1;Phạm Văn Tâm;1964;2;Hiến máu cứu người");
  const again = await brought(
    "1;Phạm Văn Tâm;1964;2;Hiến máu cứu người",
    "2;Phạm Văn Tân;1964;2;Hiến máu cứu người",
    "3;Phạm Văn Tâm;1988;;Hiến máu cứu người",
    "4;Phạm Văn Tâm;1964;2;Sửa xe cho học sinh",
  );
  expect(actsOf(again)).toEqual(["updated", "made", "made", "made"]);
  expect(again[3]!.problems.map(({ code }) => code)).toEqual(["another-deed"]);
});

test("whose person officials have said is known by any of the names that stand for it", async () => {
  await brought("1;Vòng Say Phu;1961;2;Tặng gạo cho hộ nghèo");
  const [now] = await draftsOf(campaignId);
  const lastYear = await makeCampaign();
  await broughtTo(lastYear, "1;Hoàng Thế Phú;1961;2;Tặng gạo cho hộ nghèo");
  const [before] = await draftsOf(lastYear);
  const other = { source: "nomination", id: now!.id } as const;
  await judgeLikeness(actor, { nominationId: before!.id, other, verdict: "same" });
  const again = await brought("1;Hoàng Thế Phú;1961;2;Tặng gạo cho hộ nghèo ở khu phố");
  expect(changesOf(again)).toEqual([
    [
      "updated",
      [
        ["name", "Vòng Say Phu", "Hoàng Thế Phú"],
        ["deed", "Tặng gạo cho hộ nghèo", "Tặng gạo cho hộ nghèo ở khu phố"],
      ],
    ],
  ]);
});
