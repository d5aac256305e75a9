import { describe, expect, test } from "vitest";
import {
  asTyped,
  choice,
  entryOf,
  place,
  readQuery,
  said,
  several,
  slug,
  wholeNumber,
  words,
  type Query,
} from "@/domain/address/read-query";
import { bulletinChoice, bulletinQuery } from "@/domain/bulletins/input";
import { queueQuery } from "@/domain/nominations/queues";
import { readSearchAddress } from "@/domain/search/address";

const filters = { "": undefined, nhap: ["draft"] };
const everything = {
  loc: entryOf(filters, ""),
  vai: choice(["official", "moderator"], null),
  q: words(10),
  raw: asTyped(10),
  unit: slug(),
  truoc: wholeNumber(1, 1000),
  sau: place(),
  xong: said(),
  bai: several(3),
};
const nothing = {
  loc: "",
  vai: null,
  q: "",
  raw: "",
  unit: null,
  truoc: null,
  sau: "",
  xong: false,
  bai: [],
};

/** What people, crawlers and scanners put behind a question mark. */
const hostile = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "Infinity",
  "-Infinity",
  "NaN",
  "1e999",
  "-1",
  "0x10",
  "1.5",
  "9".repeat(400),
  "[object Object]",
  "' OR 1=1 --",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "\0",
  "\uD83D",
  "\u202E",
  "%00",
  "null",
  "undefined",
  "🙂".repeat(2000),
];

describe("a query string", () => {
  test("is read as it is meant", () => {
    const asked =
      "loc=nhap&vai=moderator&q=%20Nguy%C2%ADễn%20%20A&raw=%20a&unit=quan-11&truoc=12&sau=17.a-b&xong=1&bai=1&bai=2&bai=1";
    expect(readQuery(new URLSearchParams(asked), everything)).toEqual({
      loc: "nhap",
      vai: "moderator",
      q: "Nguyễn A",
      raw: " a",
      unit: "quan-11",
      truoc: 12,
      sau: "17.a-b",
      xong: true,
      bai: ["1", "2"],
    });
  });

  test("says nothing where nothing is said", () => {
    for (const query of ["", "?", "&&=&", "khac=1", "q=&loc=&sau="])
      expect(readQuery(new URLSearchParams(query), everything)).toEqual(nothing);
    expect(readQuery({}, everything)).toEqual(nothing);
  });

  test("of two of a kind the first counts, as Next hands them over and as a request holds them", () => {
    const asked = { ...nothing, truoc: 1, q: "a", loc: "nhap" };
    expect(readQuery({ truoc: ["1", "2"], q: ["a", "b"], loc: ["nhap", "x"] }, everything)).toEqual(asked);
    expect(readQuery(new URLSearchParams("truoc=1&truoc=2&q=a&q=b&loc=nhap&loc=x"), everything)).toEqual(
      asked,
    );
  });

  test.each(hostile)("%j is never an error, nor a choice nobody offered", (value) => {
    const names = Object.keys(everything);
    const read = (query: Query) => readQuery(query, everything);
    for (const query of [
      new URLSearchParams(names.map((name) => [name, value])),
      Object.fromEntries(names.map((name) => [name, value])),
      Object.fromEntries(names.map((name) => [name, [value, value]])),
    ]) {
      const { loc, vai, q, raw, truoc, bai } = read(query);
      expect([loc, vai, truoc]).toEqual(["", null, null]);
      expect([q.length <= 10, raw.length <= 10, bai.length]).toEqual([true, true, 1]);
    }
  });

  test.each(hostile)("%j in the place of a name changes nothing", (name) => {
    expect(readQuery(new URLSearchParams([[name, "1"]]), everything)).toEqual(nothing);
  });
});

describe.each(hostile)("the addresses of the portal, asked for %j,", (value) => {
  test("answer with what they answer to nobody in particular", () => {
    const all = (names: string[]) => new URLSearchParams(names.map((name) => [name, value]));
    expect(readQuery(all(["hang"]), queueQuery).hang).toBe("cho");
    const search = readSearchAddress(all(["muc", "loai", "nam", "trang"]));
    expect(search).toEqual({
      text: "",
      group: null,
      kind: null,
      field: null,
      unit: null,
      campaign: null,
      year: null,
      page: 1,
    });
    const bulletin = bulletinChoice(readQuery(all(["dai", "bai"]), bulletinQuery));
    expect(bulletin).toEqual({ unitId: "", issue: "", length: "short", numbers: [] });
  });
});
