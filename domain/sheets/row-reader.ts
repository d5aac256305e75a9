import type { z } from "zod";
import { isFieldCode } from "../errors";
import { questionOf, type SheetQuestion } from "../nominations/questions/asked";
import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { readConsent } from "../rolls/read-consent";
import { cleanLine, cleanText } from "../text/fold";
import type { SheetTable } from "./find-tables";
import { inProperCase, kindByName, readName, type SaidName } from "./names";
import { isBody, isPart, kindsTicked, wardIn } from "./groups";
import { isMarkCell } from "./looks";
import { partsOfName } from "./name-parts";
import { unitWordsIn } from "./places";
import { splitOccupation } from "./works";
import { readBirth, readDeed, readKind, readNeighbourhood, readSex, yearEndingIn } from "./read-cells";
import type { NamingRow } from "./read-rows";
import {
  isRowCode,
  noAnswers,
  type CheckContext,
  type Problem,
  type RowCode,
  type SheetAnswers,
} from "./records";
import type { SheetTarget } from "./targets";

/** Reads one row's cells for one of the people it names; `problems` are what it met. */
export class RowReader {
  problems: Problem[] = [];

  constructor(
    private readonly row: NamingRow,
    private readonly table: SheetTable,
    private readonly columns: (SheetTarget | null)[],
    private readonly context: CheckContext,
  ) {}

  /** `named` are the words told of one person, or a name; `sex` what is told of it by who else stands in their cell. */
  read(named: string, told: Sex | null = null): SheetAnswers {
    const parts = partsOfName(named);
    const said = this.#addressed(readName(parts.name));
    said.sex ??= parts.sex ?? told;
    const birth = this.#birth(parts.birth);
    const beside = readBirth(parts.birth);
    if (birth.year !== null && beside && "year" in beside && beside.year !== birth.year)
      this.tell("name-aside", this.#at("name"), parts.birth);
    const kind = this.#kind(said.name, birth.year !== null || birth.sex !== null || said.sex !== null);
    const name = inProperCase(said.name, kind);
    if (name !== said.name) this.tell("capitals-changed", this.#at("name"), said.name);
    if (said.sex && birth.sex && said.sex !== birth.sex) this.tell("sex-differs", this.#at("name"), named);
    const work = this.#work(parts.work);
    const place = this.#place(parts.place);
    if (/[\p{L}\p{N}]/u.test(parts.aside)) this.tell("name-aside", this.#at("name"), parts.aside);
    const deed = readDeed(this.#cell("deed"));
    if (deed.whole) this.tell("deed-shortened", this.#at("deed"), deed.deed);
    const story = [deed.whole ?? "", this.#cell("story")].filter(Boolean).join("\n\n");
    const answers: SheetAnswers = {
      ...noAnswers,
      kind,
      name: this.#fits("name", name),
      honorific: this.#fits("honorific", said.honorific),
      birthYear: birth.year,
      sex: birth.sex ?? said.sex,
      occupation: this.#fits("occupation", work.occupation),
      workplace: this.#fits("workplace", work.workplace),
      neighbourhood: this.#fits("neighbourhood", place.neighbourhood),
      formerUnitId: place.formerUnitId,
      fieldId: this.#field(),
      deed: this.#fits("deed", deed.deed),
      sinceYear: this.#year("sinceYear"),
      untilYear: this.#year("untilYear"),
      storyText: cleanText(story),
      howTo: this.#fits("howTo", this.#cell("howTo")),
      cost: this.#fits("cost", this.#cell("cost")),
      needs: this.#fits("needs", this.#cell("needs")),
      consent: this.#consent(),
    };
    return answers;
  }

  tell(code: RowCode, column: number | null, said: string): void {
    this.problems.push({ code, column, refused: false, said: said.slice(0, 200) });
  }

  #refuse(code: RowCode, column: number | null, said: string): void {
    this.problems.push({ code, column, refused: true, said: said.slice(0, 200) });
  }

  /** Words that are no clear consent record none; they stay in the row's cell until somebody mends them. */
  #consent(): string {
    const said = cleanLine(this.#cell("consent")).slice(0, 500);
    const problem = said ? readConsent(said).problem : null;
    const code = problem?.code ?? "";
    if (isRowCode(code)) this.tell(code, this.#at("consent"), said);
    return said;
  }

  #at(target: SheetTarget): number | null {
    const column = this.columns.indexOf(target);
    return column < 0 ? null : column;
  }

  #cell(target: SheetTarget): string {
    const column = this.#at(target);
    return column === null ? "" : (this.row.cells[column] ?? "").trim();
  }

  /** What may be typed into the form may stand in a sheet, and nothing else. */
  #fits(name: SheetQuestion, value: string): string {
    const parsed = (questionOf(name).input as z.ZodType).safeParse(value);
    if (parsed.success) return typeof parsed.data === "string" ? parsed.data : "";
    const code = parsed.error.issues[0]?.message;
    this.#refuse(isFieldCode(code) ? code : "invalid", this.#at(name), value);
    return "";
  }

  #kind(name: string, isPerson: boolean): ProfileKind | null {
    const said = this.#cell("kind");
    const byName = kindByName(name);
    const ticked = kindsTicked.find(([target]) => this.#cell(target))?.[1];
    // Among people a title speaks of, a body is one still: "Đội dân phòng".
    const isOfBody =
      this.row.kind === "individual" && !isPerson && (byName === "collective" || byName === "model");
    const kind =
      (said ? readKind(said) : null) ??
      ticked ??
      (isOfBody ? byName : this.row.kind) ??
      (isPerson && !/\p{Lu}/u.test(name) ? "individual" : byName) ??
      (isPerson ? "individual" : null);
    if (kind === null) this.tell("kind-unknown", this.#at("kind"), said || name);
    return kind;
  }

  /** "Ông" and "Bà" in a column of their own say what they say before a name. */
  #addressed(said: SaidName): SaidName {
    const cell = this.#cell("honorific");
    if (!cell) return said;
    const before = readName(`${cell} A`);
    return { ...said, honorific: before.honorific || cell, sex: said.sex ?? before.sex };
  }

  /** `behind` is what stands behind the name, where no column is for it. */
  #birth(behind: string): { year: number | null; sex: Sex | null } {
    const sides = (["male", "female"] as const).filter(
      (side) => this.#cell(`${side}-year`) || this.#cell(`${side}-mark`),
    );
    if (sides.length > 1) this.#refuse("sex-twice", this.#at("male-year") ?? this.#at("male-mark"), "");
    const [side] = sides;
    const marked = side && (this.#cell(`${side}-year`) || this.#cell(`${side}-mark`));
    const sex = side ?? this.#sex();
    const column = this.#cell("birthYear") ? this.#at("birthYear") : side ? this.#at(`${side}-year`) : null;
    const written = this.#cell("birthYear") || (marked && !/^[x✓v+]$/i.test(marked) ? marked : "") || behind;
    const age = this.#cell("age");
    if (age) this.#noteAge(/^\d{4}$/.test(age) ? "" : age, this.#at("age"));
    const short = this.#shortYear(written, column);
    const birth = short ? { year: short } : readBirth(written || (/^(19|20)\d\d$/.test(age) ? age : ""));
    if (birth && "age" in birth) this.#noteAge(written, column);
    else if (written && !birth && column !== null) this.#refuse("year-invalid", column, written);
    return { year: birth && "year" in birth ? birth.year : null, sex };
  }

  /** "62" beneath "Năm sinh" is a year without its century. */
  #shortYear(written: string, column: number | null): number | null {
    const head = this.table.head[column ?? -1]?.join(" ") ?? "";
    if (!/^['’]?\d{2}$/.test(written) || /tuổi/iu.test(head)) return null;
    const year = yearEndingIn(written.slice(-2));
    this.tell("year-completed", column, `${written} → ${year}`);
    return year;
  }

  #noteAge(age: string, column: number | null): void {
    if (age) this.tell("age-noted", column, age);
  }

  /** Where only women are marked, whoever is not marked is a man. */
  #sex(): Sex | null {
    if (this.#at("female-mark") !== null && this.#at("male-mark") === null && this.row.kind !== "collective")
      return this.#at("sex") === null ? "male" : null;
    const said = this.#cell("sex");
    const sex = readSex(said);
    if (!said || sex) return sex;
    const isMark = isMarkCell(said) && /nữ/iu.test(this.#headOf("sex"));
    if (isMark) return "female";
    this.#refuse("invalid", this.#at("sex"), said);
    return null;
  }

  #headOf(target: SheetTarget): string {
    return this.table.head[this.#at(target) ?? -1]?.join(" ") ?? "";
  }

  /** `beside` is what stands beside the name, where no column says it. */
  #work(beside: string): { occupation: string; workplace: string } {
    const both = this.#cell("occupation-workplace") || (this.#cell("occupation") ? "" : beside);
    const split = both ? splitOccupation(both) : { occupation: "", workplace: "" };
    if (beside && both !== beside) this.tell("name-aside", this.#at("name"), beside);
    const group = this.#at("workplace") === null && isBody(this.row.group) ? this.row.group : "";
    const group2 = split.workplace || this.#cell("workplace") || group;
    return {
      occupation: split.occupation || this.#cell("occupation"),
      workplace: cleanLine(inProperCase(group2, "collective")),
    };
  }

  #place(beside: string): { neighbourhood: string; formerUnitId: string | null } {
    const inGroup = isPart(this.row.group) ? this.row.group : "";
    const address = readNeighbourhood(
      this.#cell("neighbourhood") || inGroup || beside,
      this.#headOf("neighbourhood"),
    );
    const { place, rest } = unitWordsIn(address);
    const said = this.#cell("formerUnit") || wardIn(this.row.group, this.context);
    const meant = [said, place]
      .filter(Boolean)
      .map((words) => ({ words, ...this.context.placeMeant(words) }));
    const column = said ? this.#at("formerUnit") : this.#at("neighbourhood");
    for (const { words, problem } of meant) {
      if (problem === "unit-unknown" && words === place) continue;
      if (problem) this.#refuse(problem, column, words);
    }
    const isKnown = meant.some(({ words, problem }) => words === place && problem === null);
    return {
      neighbourhood: isKnown ? rest : address,
      formerUnitId: meant.find(({ formerUnitId }) => formerUnitId)?.formerUnitId ?? null,
    };
  }

  #field(): string | null {
    const said = this.#cell("field");
    const id = this.context.fieldMeant(said || this.row.group);
    if (said && !id) this.tell("field-unknown", this.#at("field"), said);
    return id;
  }

  #year(name: "sinceYear" | "untilYear"): number | null {
    const said = this.#cell(name);
    if (!said) return null;
    const birth = readBirth(said);
    if (birth && "year" in birth) return birth.year;
    this.#refuse("year-invalid", this.#at(name), said);
    return null;
  }
}
