import { addDays, formatDate, hcmcToday } from "../../domain/time/dates";
import { typedCouncil } from "../support/councils-typed";
import type { Thing } from "../support/peopled-portal";
import { who, type Row } from "./role-rows";

const room = "/kiem-duyet/hoi-dong";
const council = (thing: Thing) => `${room}/${thing.council}`;
const meeting = (thing: Thing) => `${room}/hop/${thing.id}`;
const item = (thing: Thing) => `${meeting(thing)}/phieu/${thing.item}`;

// In the order of role-rows.ts. The author is the council's secretary and the ward's moderator.
const manage = who("sign-in", "not-found", "not-found", "ok", "ok", "not-found", "ok");
const seated = who("sign-in", "not-found", "not-found", "not-allowed", "not-allowed", "not-found", "ok");

const planned = {
  day: formatDate(addDays(hcmcToday(), 5)),
  time: "14h",
  place: "Hội trường",
  ballot: "secret",
};

/** What is done in councils: set up by moderators of the unit, run and voted in by who sits there. */
export const councilRows: Record<string, Row> = {
  [`${room} save`]: {
    kind: "account",
    page: () => `${room}/moi`,
    typed: () => ({ ...typedCouncil, unitId: "phuong-minh-phung" }),
    writes: "council",
    who: who("sign-in", "not-allowed", "not-allowed", "ok", "ok", "not-allowed", "ok"),
  },
  [`${room} save · rules`]: {
    kind: "meeting",
    page: council,
    typed: () => ({ ...typedCouncil, quorum: "3/4" }),
    writes: "council",
    who: manage,
  },
  [`${room} seat`]: {
    kind: "meeting",
    page: council,
    typed: () => ({ name: "Bà Năm", seat: "member" }),
    writes: "council_member",
    who: manage,
  },
  [`${room} unseat`]: { kind: "meeting", page: council, writes: "council_member", who: manage },
  [`${room} plan`]: {
    kind: "meeting",
    page: council,
    typed: () => planned,
    writes: "meeting",
    who: manage,
  },
  [`${room} agenda`]: {
    kind: "meeting",
    page: (thing) => `${meeting(thing)}/chuong-trinh`,
    typed: (thing) => ({ "chosen[]": thing.nomination! }),
    writes: "event",
    who: manage,
  },
  [`${room} addAll`]: {
    kind: "meeting",
    page: (thing) => `${meeting(thing)}/chuong-trinh`,
    writes: "event",
    who: manage,
  },
  [`${room} attend`]: {
    kind: "meeting",
    page: meeting,
    typed: (thing) => ({ [`states.${thing.named}`]: "absent" }),
    writes: "meeting_member",
    who: seated,
  },
  [`${room} step`]: {
    kind: "meetingOpen",
    page: meeting,
    typed: () => ({ conclusion: "Đề nghị khen." }),
    writes: "meeting",
    who: seated,
  },
  [`${room} step · call off`]: {
    kind: "meeting",
    page: meeting,
    formOf: "wardModerator",
    writes: "meeting",
    who: manage,
  },
  [`${room} turn`]: { kind: "meetingOpen", page: meeting, writes: "meeting_item", who: seated },
  [`${room} declare`]: {
    kind: "voteOpen",
    page: item,
    typed: () => ({ reason: "Là em ruột." }),
    writes: "meeting_conflict",
    who: who("sign-in", "not-found", "not-found", "not-allowed", "not-allowed", "not-found", "ok"),
  },
  [`${room} undeclare`]: {
    kind: "conflicted",
    page: item,
    formOf: "author",
    writes: "meeting_conflict",
    who: who("sign-in", "not-found", "not-found", "not-allowed", "not-allowed", "not-found", "ok"),
  },
  [`${room} vote`]: {
    kind: "voteOpen",
    page: item,
    typed: () => ({ choice: "for" }),
    writes: "open_vote",
    who: seated,
  },
  [`${room} enter`]: {
    kind: "voteOpen",
    page: item,
    typed: () => ({ choice: "abstain" }),
    writes: "open_vote",
    who: seated,
  },
  [`${room} score`]: {
    kind: "voteOpen",
    page: item,
    typed: () => ({ "points.0": "8" }),
    writes: "council_score",
    who: seated,
  },
  // Looking a receipt up keeps nothing.
  [`${room} check`]: {
    kind: "secretVoted",
    page: item,
    formOf: "author",
    typed: (thing) => ({ receiptCode: thing.receipt! }),
    writes: "secret_paper",
    who: who("sign-in", "not-found", "not-found", "not-allowed", "not-allowed", "not-found", "nothing"),
  },
};
