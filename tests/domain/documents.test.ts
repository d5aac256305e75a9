import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { document } from "@/db/schema";
import { completeDocuments } from "@/seed/reference";
import { write } from "@/db/write";
import { documentCollections, documentPlace } from "@/domain/documents/collections";
import { listDocuments } from "@/domain/documents/queries.server";
import { useDatabase } from "../support/database";

useDatabase();

const addresses = async () => Object.fromEntries((await listDocuments()).map(({ id, url }) => [id, url]));

describe("a directive's address", () => {
  it("is there from the start", async () => {
    for (const url of Object.values(await addresses())) expect(url).toMatch(/^https:\/\//);
  });

  it("comes to an older database, and leaves alone what somebody entered", async () => {
    await db().update(document).set({ url: null });
    const own = "https://tulieuvankien.dangcongsan.vn/mot-trang";
    await db().update(document).set({ url: own }).where(eq(document.id, "ket-luan-01-kl-tw"));
    await write((tx) => completeDocuments(tx));
    expect(await addresses()).toEqual({
      "chi-thi-05-ct-tw": documentCollections.party,
      "ket-luan-01-kl-tw": own,
    });
  });

  it.each([
    [documentCollections.party, { host: "tulieuvankien.dangcongsan.vn", isCollection: true }],
    [`${documentCollections.party}/chi-thi-1`, { host: "tulieuvankien.dangcongsan.vn", isCollection: false }],
  ])("%s is called what it is", (url, place) => expect(documentPlace(url)).toEqual(place));
});
