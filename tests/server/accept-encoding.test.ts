import { expect, test } from "vitest";
import { encodingFor } from "@/server/accept-encoding.mjs";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["GZIP", "gzip"],
  ["deflate", "identity"],
  ["br;q=0.5, gzip;q=0.8", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=0", "identity"],
  ["identity;q=1, gzip;q=0.5", "identity"],
  ["*", "br"],
  ["*;q=0.1, gzip;q=0.5", "gzip"],
  ["*;q=0", "identity"],
  ["br; q=viel, gzip", "gzip"],
])("who accepts %s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

test("what strangers say is not remembered without end", () => {
  for (let at = 0; at < 1000; at++) expect(encodingFor(`x-${at}, gzip`)).toBe("gzip");
});
