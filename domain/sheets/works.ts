import { cleanLine, fold } from "../text/fold";
import { kindByName } from "./names";

const works =
  /^(cuu |nguyen |pho )?(to (truong|pho)|(chi hoi|chi doan|hoi|doi|nhom|khu|ban|phong|truong|xuong|tram|lop|ap|thon) ?(truong|pho)\b|truong (khu|ban|phong|nhom|ap|to|tram|doi|clb|khoa|thon)|pho (khu|ban|phong|nhom|ap|to|tram|chu|bi|giam|hieu|truong|doi)|bi thu|chu (tich|nhiem|co so|quan|doanh|ho|tiem|cua hang|nha|xe|dau tu)|giao vien|giang vien|cong nhan|noi tro|huu tri|(can bo|cong chuc|vien chuc|nhan vien|chuyen vien|hoi vien|doan vien|dang vien|thanh vien|uy vien|tinh nguyen vien|cong tac vien|tuyen truyen vien|huong dan vien|van dong vien|huan luyen vien|thanh nien|phu nu|nguoi dan|cu dan)|buon ban|kinh doanh|tieu thuong|tho |y (si|ta)|bac si|duoc si|dieu duong|ho (sinh|ly|li)|bao ve|tai xe|lai xe|sinh vien|hoc sinh|cuu chien binh|dau bep|giam doc|hieu truong|hieu pho|ke toan|thu (quy|kho|thu|ki)|ki (su|thuat)|kien truc su|luat su|nong dan|lao dong|lam (thue|nong|ruong|vuon|muoi|moc|nghe|cong|tu do|ray)|xe (om|ba gac)|chay xe|ban (ve so|hang|bun|com|banh|rau|ca|tra|nuoc|ca phe)|doi (truong|vien)|chien si|canh sat|dan quan|du kich|ca si|nghe (si|nhan)|phu ho|giup viec|quan (li|ly|doc)|huu$|nghi huu|gia (yeu|ca)|tu do$|that nghiep|o nha|phat tu|tu (si|sinh)|van (thu|dong)|phong vien|nha (bao|giao|van|tho)|linh muc|su (co|thay)|thay giao|co giao|cap duong|bao mau|tap vu|lao cong|thu gom|ve sinh vien|sua (xe|chua)|(dien|co) khi|giao hang|shipper|freelancer|nail|uon toc|cat toc|may (mac|gia cong)|hanh nghe|truc chot|kiem lam|thuyen (truong|vien)|ngu dan|nghe )\b/;

/** Whether a text tells what somebody does: "Tổ trưởng", "Giáo viên, Trường Tiểu học X". */
export const isWork = (text: string): boolean => works.test(fold(text).replace(/\btrg\b/g, "truong"));

/** "Giáo viên, Trường Tiểu học X" apart, whichever stands first; what cannot be told apart is the occupation. */
export function splitOccupation(cell: string): { occupation: string; workplace: string } {
  const parts = cell
    .split(/\s*(?:\n|;|,|\s[-–—]\s?|\|)\s*|\s+(?:tại|ở)\s+(?=\p{Lu})/u)
    .map((part) => cleanLine(part).replace(/^(?:chức vụ|nghề nghiệp|đơn vị|nơi công tác)\s*:\s*/iu, ""))
    .filter(Boolean);
  const isBody = (part: string) => !isWork(part) && kindByName(part) === "collective";
  const [first = "", ...rest] = parts;
  if (isBody(first) && (rest.length === 0 || isWork(rest.at(-1)!)))
    return { occupation: rest.at(-1) ?? "", workplace: [first, ...rest.slice(0, -1)].join(", ") };
  if (rest.length > 0) return { occupation: first, workplace: rest.join(", ") };
  const [, work, body] =
    /^(\p{L}[\p{L}\s]*?)\s+((?:Trường|Công ty|Bệnh viện|Trạm|UBND|Ủy ban|Trung tâm|Công an|Hợp tác xã|HTX|Xí nghiệp|Nhà máy|Chùa|Siêu thị|Ngân hàng)\s.+)$/u.exec(
      first,
    ) ?? [];
  return work && body && isWork(work) && !/(?:trưởng|phó)$/iu.test(work)
    ? { occupation: work, workplace: body }
    : { occupation: first, workplace: "" };
}
