import { z } from "zod";
import { fieldCode } from "../errors";
import { line, lines } from "../text/input";

/** What an administrator writes before a year's book; nothing at all shows none. */
export const forewordInput = z
  .object({ foreword: lines(8000).default(""), signer: line(200).default("") })
  .refine(({ foreword, signer }) => foreword !== "" || signer === "", {
    error: fieldCode("required"),
    path: ["foreword"],
  });
export type ForewordInput = z.output<typeof forewordInput>;
