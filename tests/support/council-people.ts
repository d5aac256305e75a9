import type { Actor } from "@/domain/permissions";
import { makeCouncil } from "./councils";
import { makePerson, minhPhung, tanSonHoa } from "./people";

export type CouncilPeople = Record<
  "official" | "manager" | "chair" | "secretary" | "member" | "stranger",
  Actor
> & {
  councilId: string;
};

/** A ward's council of four, one of them a named person, who moderates the ward, who works there and who is of another. */
export async function councilOfFour(): Promise<CouncilPeople> {
  const person = (role: "official" | "moderator", unitId: string, name: string) =>
    makePerson({ role, unitId, name, password: null });
  const official = await person("official", minhPhung, "Cán bộ lập hồ sơ");
  const manager = await person("moderator", minhPhung, "Người kiểm duyệt");
  const chair = await person("official", minhPhung, "Chủ tịch hội đồng");
  const secretary = await person("official", minhPhung, "Thư ký hội đồng");
  const member = await person("official", tanSonHoa, "Ủy viên nơi khác");
  const stranger = await person("moderator", tanSonHoa, "Người phường khác");
  const councilId = await makeCouncil(manager, {
    unitId: minhPhung,
    sitting: [
      [chair, "chair"],
      [secretary, "secretary"],
      [member, "member"],
      ["Cụ Nguyễn Văn Tám", "member"],
    ],
  });
  return { official, manager, chair, secretary, member, stranger, councilId };
}
