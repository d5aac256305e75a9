import { describe, expect, test } from "vitest";
import { connection } from "@/db/client";
import { useDatabase } from "../support/database";

useDatabase();

const ids = "INSERT INTO user (id, email, name, created_at) VALUES ('u', 'u@phuong.example', 'U', 1)";
const nomination = (columns: string, values: string) =>
  `INSERT INTO nomination (id, unit_id, created_by_id, created_at, updated_at, ${columns}) VALUES ('n', 'phuong-minh-phung', 'u', 1, 1, ${values})`;
const media = (columns: string, values: string) =>
  `INSERT INTO media (id, position, width, height, created_at, ${columns}) VALUES ('m', 0, 1, 1, 1, ${values})`;
const profile =
  "INSERT INTO profile (id, slug, kind, name, deed, story, published_at, updated_at) VALUES ('p', 'p', 'model', 'P', 'P', '{}', 1, 1)";
const space =
  "INSERT INTO space (id, slug, name, unit_id, updated_at) VALUES ('s', 's', 'S', 'phuong-minh-phung', 1)";

async function run(statements: string[]): Promise<void> {
  for (const statement of statements) await connection().client.execute(statement);
}

describe("the schema lets in", () => {
  test.each([
    ["a nomination's photo", media("nomination_id", "'n'")],
    ["a story's photo", media("profile_id", "'p'")],
    ["a photo that its nomination shares with its story", media("nomination_id, profile_id", "'n', 'p'")],
    ["a space's photo", media("space_id", "'s'")],
  ])("%s", async (_what, statement) => {
    await run([ids, profile, space, nomination("state", "'draft'"), statement]);
  });
});

describe("the schema refuses", () => {
  test.each([
    ["a photo of nobody", media("alt", "''"), "media_one_owner"],
    ["a photo of a nomination and a space", media("nomination_id, space_id", "'n', 's'"), "media_one_owner"],
    ["a photo of a story and a space", media("profile_id, space_id", "'p', 's'"), "media_one_owner"],
    ["a state nobody knows", "UPDATE nomination SET state = 'lost'", "nomination_state_word"],
    ["a kind nobody knows", "UPDATE nomination SET kind = 'person'", "nomination_kind_word"],
    ["a version before the first", "UPDATE nomination SET version = 0", "nomination_version_least"],
    ["a day that is none", "UPDATE unit SET valid_to = '1/7/2025'", "unit_valid_to_day"],
    [
      "a role nobody knows",
      "INSERT INTO membership VALUES ('x', 'u', 'root', 'phuong-minh-phung')",
      "membership_role_word",
    ],
    [
      "an adoption that ended on no day",
      "INSERT INTO adoption (id, unit_id, profile_id, status, since_on, recorded_at, updated_at) " +
        "VALUES ('a', 'phuong-minh-phung', 'p', 'ended', '2026-01-01', 1, 1)",
      "adoption_ended_on_a_day",
    ],
    [
      "a listing that ends before it begins",
      "INSERT INTO notice (nomination_id, starts_on, ends_on, listed_by_id, listed_at) VALUES ('n', '2026-02-02', '2026-02-01', 'u', 1)",
      "notice_days_in_order",
    ],
    [
      "a settled tip that still holds a contact",
      "INSERT INTO suggestion (id, reference, topic, state, name, reason, contact, created_at) " +
        "VALUES ('g', 'GT', 'suggestion', 'handled', 'N', 'R', '0900', 1)",
      "suggestion_settled_without_contact",
    ],
  ])("%s", async (_what, statement, constraint) => {
    await run([ids, profile, space, nomination("state", "'draft'")]);
    await expect(run([statement])).rejects.toThrow(constraint);
  });
});
