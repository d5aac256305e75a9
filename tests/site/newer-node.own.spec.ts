import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./test";
import { jpeg } from "../support/files";
import { startOwnServer } from "../support/own-server";
import { makeDraft, ownOrigin } from "./nominations";
import { ownPortal } from "./own-portal";
import { official, signedIn } from "./people";

/** A Node beside the one that runs the tests: `OTHER_NODE`, or 24 where nvm, n or a distribution put it. */
function otherNode(): string | undefined {
  const byNvm = join(homedir(), ".nvm/versions/node");
  const versions = existsSync(byNvm) ? readdirSync(byNvm).filter((name) => name.startsWith("v24.")) : [];
  const places = [
    process.env.OTHER_NODE,
    ...versions.map((name) => join(byNvm, name, "bin/node")),
    "/usr/local/n/versions/node/24/bin/node",
    "/usr/local/bin/node24",
    "/usr/bin/node-24",
    "/opt/node24/bin/node",
  ];
  return places.find((path) => path && existsSync(path));
}

const node = otherNode();
test.skip(
  !node && !process.version.startsWith("v24."),
  "No Node 24 is installed beside this one (OTHER_NODE names one): nothing was tried",
);

const portal = ownPortal(() => startOwnServer({ node }));

test("on another Node the portal starts, is read, is signed in to, and takes words and photos", async ({
  browser,
  request,
}) => {
  // What comes with compiled parts of its own: argon2 (the password), libSQL (the draft), libvips (the photo, the card).
  const page = await signedIn(browser, official);
  const id = await makeDraft(page);
  const sent = await page.request.post(`/api/nominations/${id}/photos`, {
    headers: { ...ownOrigin(page), "content-type": "application/octet-stream", "x-file-name": "a.jpg" },
    data: await jpeg(300, 200, "#253"),
  });
  expect(sent.status(), portal().output()).toBe(200);
  for (const path of ["/", "/guong", "/rss.xml", "/the.png", "/api/v1/profiles"])
    expect([path, (await request.get(path)).status()]).toEqual([path, 200]);
  expect(portal().output()).not.toMatch(/"level":"(?:error|fatal)"|DeprecationWarning/);
});
