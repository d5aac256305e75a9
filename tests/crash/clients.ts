import { busyJpeg, jpeg } from "../support/files";
import type { Person, Scene } from "../support/peopled-portal";
import { openForm, sendForm } from "../site/action-forms";
import { consents, file } from "../site/role-rows";
import type { Ledger } from "./ledger";

/** Where the portal answers now, who works on it, and where is written down what they were told is done. */
export type Workplace = {
  url: string;
  ledger: Ledger;
  people: Scene["people"];
  /** Lists, and decisions whose certificates wait, with whoever made them. */
  rolls: Scene;
  decisions: Scene;
};
/** Works until the portal is killed under it. Throws then, and where an answer is none that the portal should give. */
export type Client = (place: Workplace) => Promise<void>;

const campaign = "bieu-duong-nam-2026";
const ward = "phuong-minh-phung";
const answers = {
  kind: "individual",
  birthYear: "1960",
  sex: "female",
  campaignId: campaign,
  fieldId: "giao-duc",
  storyText: "Chiều nào bà cũng mở cánh cửa sắt và kê lại hàng ghế nhựa cho bọn trẻ đến đọc sách. ".repeat(3),
};

let made = 0;
/** Nobody else's name or deed. */
const word = () => `${process.pid}-${(made += 1)}`;

/** Sends a request as somebody; the answer once it has come whole. Throws where it is a refusal. */
async function send(
  place: Workplace,
  who: Person,
  path: string,
  init: RequestInit,
): Promise<Record<string, unknown>> {
  const headers = { cookie: who.cookie, origin: place.url, ...(init.headers as Record<string, string>) };
  const answer = await fetch(place.url + path, { ...init, headers, redirect: "manual" });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(`${init.method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** An answer that was not the hoped-for one: counted, and a fault of the test or of the portal where it is not rare. */
export class Refused extends Error {}

/** Sends a page's form without scripts. */
async function submit(
  place: Workplace,
  who: Person,
  page: string,
  name: string,
  typed: Record<string, string>,
) {
  const form = await openForm(place.url + page, name, who.cookie);
  const { status, error, location } = await sendForm(form, typed, who);
  if (error || status >= 400 || location?.includes("/dang-nhap"))
    throw new Refused(`${name} on ${page}: ${status} ${error ?? location ?? ""}`);
}

const patch = (data: unknown): RequestInit => ({
  method: "PATCH",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(data),
});

/** A ward's official writes nominations field by field, adds a photo, and sends them. */
const nominate: Client = async (place) => {
  const { ledger, people } = place;
  const id = crypto.randomUUID();
  const save = async (version: number, fields: Record<string, unknown>) => {
    await send(place, people.official, `/api/nominations/${id}`, patch({ version, patch: fields }));
    ledger.note("draft", `select count(*) from nomination where id = ? and version > ?`, [id, version]);
  };
  const name = `Hồ Thị ${word()}`;
  const deed = `Mở tủ sách ${word()}`;
  await save(0, { ...answers, name, deed });
  ledger.note("words", "select count(*) from nomination where id = ? and name = ? and deed = ?", [
    id,
    name,
    deed,
  ]);
  await save(1, { neighbourhood: "Khu phố 3" });
  ledger.note("field", "select count(*) from nomination where id = ? and neighbourhood = ?", [
    id,
    "Khu phố 3",
  ]);
  await save(2, { occupation: deed });
  ledger.note("field", "select count(*) from nomination where id = ? and occupation = ?", [id, deed]);
  await submit(
    place,
    people.official,
    `/ban-lam-viec/de-cu/${id}/kiem-tra`,
    "/ban-lam-viec/de-cu saveConsents",
    {
      ...consents,
      then: "send",
    },
  );
  ledger.note("sent", "select count(*) from nomination_version where nomination_id = ? and number = 1", [id]);
  ledger.note("consent", "select count(*) > 0 from consent where nomination_id = ?", [id]);
  ledger.sent.push({ id, at: people });
};

/** Somebody else of the ward adds photos to a draft. */
const upload: Client = async (place) => {
  const id = crypto.randomUUID();
  const author = place.people.author;
  await send(
    place,
    author,
    `/api/nominations/${id}`,
    patch({ version: 0, patch: { ...answers, name: `Ảnh ${word()}` } }),
  );
  for (let at = 0; at < 4; at++) {
    const data =
      at === 0
        ? await busyJpeg()
        : await jpeg(320 + at, 240, `#${(made++ & 0xfff).toString(16).padStart(3, "0")}`);
    const { ids } = await send(place, author, `/api/nominations/${id}/photos`, file(`${at}.jpg`, data));
    const sql = `select count(*) > 0 from media_variant v join media m on m.id = v.media_id join blob b on b.sha256 = v.sha256
      where m.id = ? and m.nomination_id = ? having min(b.size = (select sum(length(data)) from blob_chunk c where c.sha256 = b.sha256)) = 1`;
    place.ledger.note("photo", sql, [(ids as string[])[0]!, id]);
  }
};

let decided = 0;
/** The city's moderator approves what was sent: every third to go out tomorrow. */
const decide: Client = async (place) => {
  const next = place.ledger.sent.shift();
  if (!next) return pause();
  const { id, at } = next;
  const page = `/kiem-duyet/${id}`;
  const later = ++decided % 3 === 0;
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const typed: Record<string, string> = later
    ? { publish: "later", publishOn: tomorrow, publishTime: "08:00" }
    : {};
  await submit(place, at.moderator, page, "/kiem-duyet approve", typed);
  const { note } = place.ledger;
  note("approved", "select count(*) from nomination where id = ? and state = 'approved'", [id]);
  note("recognised", "select count(*) from recognition where nomination_id = ?", [id]);
  if (later)
    note(
      "timed",
      "select count(*) from publication p join job j on j.id = p.job_id where p.nomination_id = ?",
      [id],
    );
  else
    note(
      "told",
      "select count(*) from profile p join recognition r on r.profile_id = p.id where r.nomination_id = ?",
      [id],
    );
};

/** A list is pasted into its sheet, eight rows at a time, as its page sends them. */
const paste: Client = async (place) => {
  const { things, people } = place.rolls;
  const id = things[made % things.length]!.id!;
  const rows = Array.from({ length: 8 }, () => ({ id: crypto.randomUUID(), name: `Dán ${word()}` }));
  const changes = rows.flatMap(({ id: row, name }) =>
    Object.entries({ kind: "Cá nhân", name, birthYear: "1956", deed: `Việc của ${name}` }).map(
      ([column, text]) => ({
        id: row,
        column,
        text,
        base: "",
      }),
    ),
  );
  await send(place, people.author, `/api/rolls/${id}`, patch({ add: rows.map((row) => row.id), changes }));
  for (const { id: row, name } of rows)
    place.ledger.note("row", "select count(*) from nomination where id = ? and name = ? and roll_id = ?", [
      row,
      name,
      id,
    ]);
  await pause();
};

/** A file of twelve names is read and its rows are asked for. What comes of it is looked at in the end. */
const bring: Client = async (place) => {
  const stamp = word();
  const lines = Array.from(
    { length: 12 },
    (_, at) => `Người trong tệp ${stamp} ${at};1960;Việc tốt ${stamp} ${at}`,
  );
  const data = Buffer.from(["Họ và tên;Năm sinh;Thành tích", ...lines].join("\n"));
  const path = `/api/imports?dot=${campaign}&don-vi=${ward}`;
  const { ids } = await send(place, place.people.official, path, file("a.csv", data));
  const [id] = ids as [string];
  place.ledger.note("import", "select count(*) from sheet_import where id = ?", [id]);
  const page = `/ban-lam-viec/danh-sach/tu-tep/${id}`;
  await submit(place, place.people.official, page, "/ban-lam-viec/danh-sach/tu-tep make", {});
  place.ledger.note(
    "job",
    "select count(*) from job j join sheet_import i on i.job_id = j.id where i.id = ?",
    [id],
  );
  // All of them, or, where five kills in a row met its job, none and a sentence that says so.
  const whole = `select (select count(*) from nomination where name like ?) =
    (select case when j.failure = 'given-up' then 0 else 12 end from job j join sheet_import i on i.job_id = j.id where i.id = ?)`;
  place.ledger.later("names of a file", whole, [`Người trong tệp ${stamp} %`, id]);
  await pause(1_500);
};

/** An administrator sends letters to themselves. */
const write: Client = async (place) => {
  const { admin } = place.people;
  const before = place.ledger.letters.get(admin.id) ?? 0;
  await submit(place, admin, "/quan-tri/thu", "/quan-tri/thu trial", {});
  place.ledger.letters.set(admin.id, before + 1);
  place.ledger.note("letter", "select count(*) >= ? from outbox where kind = 'trial' and user_id = ?", [
    before + 1,
    admin.id,
  ]);
  await pause(200);
};

/** Certificates get their numbers, and the whole decision is printed. */
const print: Client = async (place) => {
  const thing = place.decisions.things.shift();
  if (!thing) return pause();
  const maker = place.decisions.people.author;
  const room = "/ban-lam-viec/giay-khen";
  await submit(place, maker, thing.page!, `${room} issue`, {});
  place.ledger.note("certificate", "select count(*) = 2 from certificate where decision_number = ?", [
    thing.number!,
  ]);
  const address = thing.page!.replace("/ban-lam-viec/giay-khen/in", "/api/certificates/print");
  const sheet = await fetch(place.url + address, { headers: { cookie: maker.cookie } });
  const bytes = Buffer.from(await sheet.arrayBuffer());
  if (!bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Refused(`${address}: ${sheet.status}`);
};

const pause = (milliseconds = 100) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Everybody, at once. */
export const clients: Record<string, Client> = { nominate, upload, decide, paste, bring, write, print };
