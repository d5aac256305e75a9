import { expect, test } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { askers, type Outcome, type Row } from "./route-rows";
import { exampleOf, table } from "./route-table";
import { routesOf } from "../support/sources";

let portal: PeopledPortal;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startPeopledPortal();
});
test.afterAll(() => portal.server.stop());

async function visit(address: string, cookie: string): Promise<Outcome> {
  const answer = await fetch(portal.server.url + address, { headers: { cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  const location = answer.headers.get("location") ?? "";
  const led = (["/dang-nhap", "/tai-khoan"] as const).find((page) => location.split("?")[0]!.endsWith(page));
  return led ?? answer.status;
}

test("every address has a row", () => {
  const rows = new Set(Object.keys(table).map((name) => name.split(" · ")[0]!));
  expect(routesOf(/^(page\.tsx|route\.tsx?)$/).sort()).toEqual([...rows].sort());
});

test("every address answers everybody as the table says", async () => {
  test.setTimeout(180_000);
  const { scenes, world } = portal;
  const found: Record<string, Row> = {};
  for (const [name, [row]] of Object.entries(table)) {
    found[name] = { ...row };
    for (const who of askers) {
      found[name][who] = await visit(exampleOf(name, world), scenes.world!.people[who].cookie);
    }
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(table).map(([name, [row]]) => [name, row])));
});
