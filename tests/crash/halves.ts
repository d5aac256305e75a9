/**
 * What an act that was cut in two would leave behind, each counted: none may become more while the portal is killed. (The
 * opening content is written without the history, so some of them do not begin at nought.)
 */
export const halves: Record<string, string> = {
  "a nomination without its history": `select count(*) from nomination n where not exists
    (select 1 from event e where e.subject_type = 'nomination' and e.subject_id = n.id)`,
  "a sending without its history": `select count(*) from nomination n where n.send_count > 0 and not exists (select 1 from event e
    where e.subject_type = 'nomination' and e.subject_id = n.id and e.action in ('nomination.submit', 'roll.send'))`,
  "a sending without its version": `select count(*) from nomination n where n.send_count > 0 and not exists
    (select 1 from nomination_version v where v.nomination_id = n.id)`,
  "a decision without its history": `select count(*) from nomination n where n.state = 'approved' and not exists (select 1 from event e
    where e.subject_type = 'nomination' and e.subject_id = n.id and e.action = 'nomination.approve')`,
  "a recognition that is missing": `select count(*) from nomination n where n.state = 'approved' and not exists
    (select 1 from recognition r where r.nomination_id = n.id)`,
  "a photo without its sizes":
    "select count(*) from media m where not exists (select 1 from media_variant v where v.media_id = m.id)",
  "a file without its bytes": `select count(*) from blob b
    where b.size <> (select coalesce(sum(length(c.data)), 0) from blob_chunk c where c.sha256 = b.sha256)`,
  "bytes that nothing shows": `select count(*) from blob b where not exists (select 1 from media_variant v where v.sha256 = b.sha256)
    and not exists (select 1 from attachment a where a.sha256 = b.sha256)
    and not exists (select 1 from blank_scan s where s.sha256 = b.sha256)
    and not exists (select 1 from notice_photo p where p.sha256 = b.sha256)
    and not exists (select 1 from outreach o where o.photo_sha256 = b.sha256)
    and b.mime like 'image/%'`,
  "a minute to go out without its job": `select count(*) from publication p where not exists (select 1 from job j where j.id = p.job_id)`,
  "a list whose file was made in part": `select count(*) from sheet_import i where i.pasted = 0 and i.made_at is not null and i.outcome is null`,
  "a name made twice from one file": `select count(*) from
    (select 1 from nomination where name like 'Người trong tệp %' group by name having count(*) > 1)`,
  "a row of a list without its list": `select count(*) from nomination where roll_id is not null and roll_id not in (select id from roll)`,
};
