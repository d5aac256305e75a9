import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import type { Bench } from "./bench";
import { median, requestsPerSecond } from "./load";
import { storyPath } from "./portal";
import { fitReference, sizeOf, type Size } from "./reference";

/** Each with how many times as fast as a clean Next page of the same size it is to be. */
const pages = [
  { name: "story", path: storyPath, goal: 10 },
  { name: "home", path: "/", goal: 8 },
  { name: "a list", path: "/guong", goal: 8 },
  { name: "a ward", path: "/don-vi/phuong-minh-phung", goal: 8 },
  { name: "a former unit", path: "/don-vi/quan-11", goal: 8 },
];

const rounds = 3;
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const sizes = ({ raw, gzip }: Size) => `${kilobytes(raw)} / ${kilobytes(gzip)} KB`;

/**
 * Every page beside a page of the reference that has its size, raw and gzipped, in turns: whatever else the machine does
 * meanwhile slows down both.
 */
export async function benchPages({ rows, portal, reference }: Bench): Promise<void> {
  const { url: ours } = await portal();
  const { url: theirs } = await reference();
  const story = await sizeOf(ours + storyPath);
  rows.add("story page HTML", story.raw / 1024, "KB", { goal: { atMost: 45 }, digits: 1 });
  rows.add("story page HTML, gzipped", story.gzip / 1024, "KB", { goal: { atMost: 11 }, digits: 1 });
  const pairs = [];
  for (const page of pages) {
    const size = await sizeOf(ours + page.path);
    const beside = await fitReference(theirs, size);
    pairs.push({
      ...page,
      address: ours + page.path,
      size,
      beside,
      rates: { page: [] as number[], clean: [] as number[] },
    });
  }
  for (const { address, beside } of pairs)
    for (const one of [address, beside.url]) await requestsPerSecond(one, 2);
  for (let round = 0; round < rounds; round++) {
    for (const { address, beside, rates } of pairs) {
      rates.page.push(await requestsPerSecond(address));
      rates.clean.push(await requestsPerSecond(beside.url));
    }
  }
  for (const { name, goal, size, beside, rates } of pairs) {
    const [page, clean] = [median(rates.page), median(rates.clean)];
    const note = `${page.toFixed(0)} / ${clean.toFixed(0)} a second; ${sizes(size)} beside ${sizes(beside.size)}`;
    rows.add(`${name} / a clean Next page of its size`, page / clean, "×", {
      goal: { atLeast: goal },
      digits: 2,
      note,
    });
  }
  rows.add("the load generator's own ceiling, with the story's bytes", await ceiling(story.gzip), "a second");
}

/** Answers a second from a socket that only writes so many bytes: no server measured can be faster than this. */
async function ceiling(bytes: number): Promise<number> {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${bytes}\r\n\r\n`;
  const answer = Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 120)]);
  const server = createServer((socket) => {
    socket.on("data", () => socket.write(answer));
    socket.on("error", () => socket.destroy());
  });
  await listening(server);
  try {
    return await requestsPerSecond(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
}
