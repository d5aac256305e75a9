import { TOTP } from "otpauth";
import type { Thing } from "../support/peopled-portal";
import { onlyAdmin, type Row } from "./role-rows";

const secondStep = () => "/dang-nhap/buoc-hai";
const account = () => "/tai-khoan";
const user = (thing: Thing) => `/quan-tri/nguoi-dung/${thing.id}`;
const shown = ({ secret }: Thing) => ({ code: new TOTP({ secret }).generate() });
const itself = { anonymous: "sign-in", official: "ok" } as const;

/** The second step of signing in, a person's own phone, and a lost one. */
export const phoneRows: Record<string, Row> = {
  "/dang-nhap/buoc-hai prove": {
    kind: "half",
    page: secondStep,
    typed: shown,
    inItsSession: true,
    writes: "session",
    who: itself,
  },
  "/dang-nhap/buoc-hai enrolFirst": {
    kind: "halfNew",
    page: secondStep,
    typed: shown,
    inItsSession: true,
    writes: "second_factor",
    who: itself,
  },
  "/tai-khoan enrolPhone": {
    kind: "phoneless",
    page: account,
    typed: shown,
    inItsSession: true,
    writes: "second_factor",
    who: itself,
  },
  "/tai-khoan renewCodes": {
    kind: "phone",
    page: account,
    typed: shown,
    inItsSession: true,
    writes: "recovery_code",
    who: itself,
  },
  "/tai-khoan removePhone": {
    kind: "phone",
    page: account,
    typed: shown,
    inItsSession: true,
    writes: "second_factor",
    who: itself,
  },
  "/quan-tri/nguoi-dung askReset": { kind: "lostPhone", page: user, writes: "factor_reset", who: onlyAdmin },
  "/quan-tri/nguoi-dung agreeReset": {
    kind: "resetAsked",
    page: user,
    writes: "second_factor",
    who: onlyAdmin,
  },
};
