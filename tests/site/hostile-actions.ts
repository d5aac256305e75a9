import { json, multipart, part } from "./hostile-requests";

/** What a server action is sent for its arguments, as its body. */
export const actionArguments = (id: string): [heads: string[], body: string][] => [
  [[multipart], `${part(`$ACTION_ID_${id}`, "")}--b--\r\n`],
  [
    [multipart],
    `${part(`$ACTION_ID_${id}`, "")}${["id", "userId", "version", "reason"].map((name) => part(name, "\x00")).join("")}--b--\r\n`,
  ],
  [
    [multipart],
    `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`)}${part("$ACTION_1:1", '[{"id":"__proto__"},null,"$undefined"]')}${part("$ACTION_KEY", "k1")}--b--\r\n`,
  ],
  [
    [multipart],
    `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", `{"id":"${id}","bound":"$@9"}`)}--b--\r\n`,
  ],
  [
    [multipart],
    `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`)}${part("$ACTION_1:1", "{")}--b--\r\n`,
  ],
  [[`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"], "[]"],
  [[`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"], ""],
  [[`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"], "{"],
  [[`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"], '[null,{"id":"__proto__"}]'],
  [[`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"], '["$K1"]'],
  [
    [`Next-Action: ${id}`, "Content-Type: text/plain;charset=UTF-8"],
    '["$F1","$@2","$Q3","$W4","$B5","$i6","$n9x","$D?"]',
  ],
  [[`Next-Action: ${id}`, multipart], `${part("0", '[null,"$K1"]')}${part("1_id", "\x00")}--b--\r\n`],
  [
    [`Next-Action: ${id}`, multipart],
    `${part("0", '["$undefined","$K1"]')}${part("1_a.__proto__.b", "1")}${part("1_version", "1e999")}--b--\r\n`,
  ],
  [[`Next-Action: ${id}`, multipart], `${part("0", "[")}--b--\r\n`],
  [[`Next-Action: ${id}`, multipart], part("0", '["$K1"]')],
  [[`Next-Action: ${id}`, json], "{}"],
  [[`Next-Action: ${id}`], ""],
];
