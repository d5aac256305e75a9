import { expect, it } from "vitest";
import { allReadsPerMinute, countRead, readsPerMinute } from "@/app/_server/read-limit";

const from = (address: string) => countRead(new Headers({ "x-forwarded-for": address }));

async function allowed(addresses: string[]): Promise<number> {
  let count = 0;
  for (const address of addresses) if ((await from(address)) === null) count++;
  return count;
}

const many = (count: number, address: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => address(at));

it("counts an address, a home's IPv6 network as one, and all of them together", async () => {
  expect(await allowed(many(readsPerMinute + 5, () => "192.0.2.1"))).toBe(readsPerMinute);
  expect(await from("192.0.2.1")).toBeGreaterThan(0);
  expect(await from("198.51.100.9, 192.0.2.2")).toBeNull();
  const home = many(readsPerMinute + 5, (at) => `2001:db8:1:2::${at.toString(16)}`);
  expect(await allowed(home)).toBe(readsPerMinute);
  expect(await from("2001:db8:1:3::1")).toBeNull();
  expect(await from("::ffff:192.0.2.1")).toBeGreaterThan(0);
  expect(await from("::ffff:192.0.2.7")).toBeNull();
  const used = 2 * readsPerMinute + 3;
  const invented = many(allReadsPerMinute, (at) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
  expect(await allowed(invented)).toBe(allReadsPerMinute - used);
});
