import ts from "typescript";
import { describe, expect, test } from "vitest";
import { selectSending } from "@/domain/nominations/read-content.server";
import { unsafeSeen } from "@/domain/nominations/seen";
import { nominationParameters } from "./support/private-reads";
import { walk } from "./support/sources";

// Whatever reads inside a nomination takes who asks first, or the value that only an asked reader has, or is called unsafe….

const files = walk("domain").filter((file) => file.endsWith(".server.ts"));

/** What decides itself who may: a person comes first. */
const asksFirst = ({ first }: { first: string }) => /^(actor|viewer): /.test(first);

describe("a nomination's bare id", () => {
  test.each(files)("opens nothing in %s", (file) => {
    const bare = nominationParameters(file).filter(
      (one) => !asksFirst(one) && !one.name.startsWith("unsafe"),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test("would be seen by this test", () => {
    const source = `
      export function readNotes(nominationId: string) {}
      export const readMore = async (tx: Transaction, { nominationId }: { nominationId: string }) => {};
      export function unsafeRead(nominationId: string) {}
      export function readOwn(viewer: Viewer, nominationId: string) {}
      export function readSeen(tx: Transaction, { id }: Seen) {}
      function inside(nominationId: string) {}`;
    const found = nominationParameters("domain/nominations/x.server.ts", source);
    expect(found.filter((one) => !asksFirst(one)).map(({ name }) => name)).toEqual([
      "readNotes",
      "readMore",
      "unsafeRead",
    ]);
    expect(
      nominationParameters("domain/consent/x.server.ts", "export function f(tx: T, id: string) {}"),
    ).toHaveLength(1);
    expect(
      nominationParameters("domain/spaces/x.server.ts", "export function f(tx: T, id: string) {}"),
    ).toEqual([]);
  });

  test("is no `Seen`, to the compiler", () => {
    const read = (id: string) => [
      // @ts-expect-error Nobody was asked.
      () => selectSending({ id }, 1),
      () => selectSending(unsafeSeen({ id }), 1),
    ];
    expect(read("x")).toHaveLength(2);
  });

  test("is made into one in few places", () => {
    const callers = files.filter((file) => {
      const text = ts.sys.readFile(file)!;
      return /\bunsafeSeen\(/.test(text);
    });
    expect(callers).toEqual(["domain/nominations/load.server.ts", "domain/nominations/queries.server.ts"]);
  });
});
