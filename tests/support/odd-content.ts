import { createClient } from "@libsql/client";

/** A campaign that honoured ten thousand by decision, a fifth of them collectives; and one of nobody, with a name of 300 letters. */
export const hugeCampaign = "bieu-duong-muoi-nghin";
export const emptyCampaign = "dot-chua-co-gi";
/** A story of two words: no figure, no photo, no field, no unit, no source. */
export const bareStory = "khong-co-gi-them";

const longName = `${"Biểu dương người tốt việc tốt toàn thành phố ".repeat(7).slice(0, 299)}X`;

/** Puts them into a portal's database: before its pages are first asked for, or they are not looked at anew. */
export async function addOddContent(databaseFile: string): Promise<void> {
  const client = createClient({ url: `file:${databaseFile}` });
  const words = [{ type: "paragraph", content: [{ type: "text", text: "Giữ lời." }] }];
  await client.batch(
    [
      {
        sql: `insert into campaign (id, slug, kind, name, summary) values
          (?1, ?1, 'commendation', 'Biểu dương mười nghìn gương', 'Một đợt rất lớn.'), (?2, ?2, 'commendation', ?3, '')`,
        args: [hugeCampaign, emptyCampaign, longName],
      },
      {
        sql: `with recursive line(at) as (select 1 union all select at + 1 from line where at < 10000)
          insert into recognition (id, campaign_id, level, form, year, kind, name, deed, unit_id, named_by, decision_number)
          select 'nghin-' || at, ?, 'city', 'certificate', 2026, iif(at % 5, 'individual', 'collective'),
            iif(at % 5, 'Nguyễn Thị Thử ', 'Tổ dân phố ') || at, 'Giữ sạch con hẻm, giúp nhau lúc tối lửa tắt đèn',
            'phuong-minh-phung', 'decision', at || '/QĐ-UBND' from line`,
        args: [hugeCampaign],
      },
      {
        sql: `insert into profile (id, slug, kind, name, deed, story, published_at, updated_at)
          values (?1, ?1, 'individual', 'Lê Văn Không', 'Tốt', ?2, ?3, ?3)`,
        args: [bareStory, JSON.stringify({ type: "doc", content: words }), Date.UTC(2026, 9, 1)],
      },
    ],
    "write",
  );
  client.close();
}
