import { describe, expect, it } from "vitest";
import { furtherWords, loudspeakerWords, type ToldStory } from "@/domain/spreading/loudspeaker-words";
import { fitOf, spokenSeconds, spokenSyllables } from "@/domain/spreading/spoken-length";
import { captionRoom, zaloCaption } from "@/domain/spreading/zalo-caption";
import { storyFromText } from "@/domain/stories/document";

describe("syllables as they are said", () => {
  it.each([
    ["Kính thưa bà con!", 4],
    // mười hai · hai mươi mốt · một trăm lẻ năm · hai nghìn không trăm hai mươi sáu
    ["12", 2],
    ["21", 3],
    ["105", 4],
    ["2026", 7],
    // mười tám nghìn ba trăm bảy mươi bảy
    ["18.377", 8],
    // ba triệu
    ["3.000.000", 2],
    // bốn phẩy năm
    ["4,5", 3],
    // mười chín tháng năm năm hai nghìn không trăm hai mươi sáu
    ["19/5/2026", 12],
    // bảy giờ ba mươi
    ["7:30", 4],
    ["0909123456", 10],
    // Ủy ban nhân dân · u-bê-en-dê is not said
    ["UBND", 4],
    ["HẺM", 1],
    ["50 kg", 5],
    ["90%", 4],
    ["", 0],
  ])("%s: %i", (text, syllables) => {
    expect(spokenSyllables(text)).toBe(syllables);
    expect(spokenSyllables(text.normalize("NFD"))).toBe(syllables);
  });

  it("makes seconds of them, a minute and a half of about 330", () => {
    expect(spokenSeconds("")).toBe(0);
    const sentence = "Mỗi tối bà dạy chữ cho sáu đứa trẻ trong hẻm nhỏ gần nhà. ";
    expect(spokenSeconds(sentence.repeat(20))).toBe(77);
    expect([59, 60, 90, 91].map(fitOf)).toEqual(["short", "fits", "fits", "long"]);
  });
});

const told: ToldStory = {
  kind: "individual",
  name: "Trần Thị Bình",
  honorific: "Bà",
  deed: "Mười hai năm mở lớp học buổi tối cho trẻ em trong hẻm",
  story: storyFromText(
    Array.from(
      { length: 30 },
      (_, at) => `Tối thứ ${at + 1}, bà kéo chiếc bàn ăn sát tường rồi gọi lũ trẻ vào học.`,
    ).join(" "),
  ),
  figures: [{ value: "137", label: "em biết đọc, biết viết" }],
  illustrative: false,
  units: [{ name: "Phường Minh Phụng" }],
  sourceName: "",
};

describe("what the loudspeaker reads", () => {
  it("greets, says who and what, figures, whole sentences of the story for its time, and thanks", () => {
    const words = loudspeakerWords(told);
    const paragraphs = words.split("\n\n");
    expect(paragraphs[0]).toBe("Kính thưa bà con phường Minh Phụng!");
    expect(paragraphs[1]).toBe(
      "Hôm nay, loa phường xin kể với bà con về một người tốt, việc tốt: Bà Trần Thị Bình.",
    );
    expect(paragraphs[2]).toBe(`${told.deed}.`);
    expect(paragraphs[3]).toMatch(/^Tối thứ 1, .* Tối thứ \d+, bà kéo chiếc bàn ăn .* vào học\.$/);
    expect(paragraphs[4]).toBe("Những con số đáng nhớ: 137 em biết đọc, biết viết.");
    expect(paragraphs.at(-1)).toContain("Xin cảm ơn bà con đã lắng nghe!");
    expect(fitOf(spokenSeconds(words))).toBe("fits");
  });

  it("of a short story says what else the record holds until a minute is full, and offers the rest", () => {
    const short = { ...told, story: storyFromText("Bà dạy chữ cho trẻ trong hẻm mỗi tối.") };
    expect(fitOf(spokenSeconds(loudspeakerWords(short)))).toBe("short");
    const full = {
      ...short,
      figures: [...told.figures, ...["6 lớp", "2 tủ sách", "40 buổi"].map((value) => ({ value, label: "" }))],
      fieldName: "Giáo dục",
      organisation: "Chi hội Khuyến học",
      sinceYear: 2014,
      untilYear: null,
      howTo:
        "Chọn một giờ cố định mỗi tối. Nhờ một nhà có sân rộng cho mượn chỗ. Mời giáo viên về hưu trong khu phố cùng đứng lớp. Báo cho trưởng khu phố biết danh sách các em.",
      needs: "bàn ghế, đèn và sách cũ.",
      cost: "khoảng 500.000 đồng mỗi tháng.",
    };
    const words = loudspeakerWords(full);
    expect(fitOf(spokenSeconds(words))).toBe("fits");
    expect(words.split("\n\n").at(-2)).toMatch(
      /^Việc này bắt đầu từ năm 2014\. Câu chuyện ở phường Minh Phụng\./,
    );
    const dated = { ...full, story: storyFromText("Từ năm 2014, bà dạy chữ.") };
    expect(furtherWords(dated)[0]).toBe("Câu chuyện ở phường Minh Phụng.");
    expect(words.split("\n\n").at(-1)).toContain("Xin cảm ơn bà con đã lắng nghe!");
    expect(furtherWords(full)).toContain("Thêm một con số: 40 buổi.");
    expect(furtherWords(full)).toContain("Để làm được, cần có: bàn ghế, đèn và sách cũ.");
    // A story that fills its time needs none of it.
    expect(loudspeakerWords({ ...full, story: told.story })).not.toContain("bắt đầu từ năm");
  });

  it("says of what is made up that it is, names a press item's source, and invents nothing where little is told", () => {
    const short = { ...told, story: storyFromText("Bà dạy chữ."), figures: [], units: [] };
    const sourceName = "báo Sài Gòn Giải Phóng";
    const words = loudspeakerWords({ ...short, sourceName });
    expect(words).toContain("Câu chuyện theo báo Sài Gòn Giải Phóng.");
    const madeUp = loudspeakerWords({ ...short, illustrative: true, sourceName });
    expect(madeUp).toContain("Đây là câu chuyện minh họa, không có thật.");
    expect(madeUp).not.toContain("Câu chuyện theo");
    expect(words.split("\n\n")[0]).toBe("Kính thưa bà con!");
    expect(words.split("\n\n")[3]).toBe("Bà dạy chữ.");
    expect(fitOf(spokenSeconds(words))).toBe("short");
  });
});

describe("words for Zalo", () => {
  const url = "https://lan-toa.example/guong/muoi-hai-nam";

  it("are the deed, who, how the story begins and the link, within their room", () => {
    const caption = zaloCaption(told, url);
    const lines = caption.split("\n");
    expect(lines.slice(0, 2)).toEqual([told.deed, "Bà Trần Thị Bình, Phường Minh Phụng"]);
    expect(lines[2]).toMatch(/^Tối thứ 1, .*học\.$/);
    expect(lines.at(-1)).toBe(url);
    expect(caption.length).toBeLessThanOrEqual(captionRoom);
  });

  it("leave the story out where there is no room, and never the link", () => {
    const long = { ...told, deed: "Việc tốt ".repeat(30).trim() };
    expect(zaloCaption(long, url, "Minh họa").split("\n")).toEqual([
      `${long.deed} (Minh họa)`,
      "Bà Trần Thị Bình, Phường Minh Phụng",
      url,
    ]);
  });
});
