/** What nobody's browser sends, to be put after any address, into any head, under any form. */

const long = "a".repeat(8192);

/** Values that programs trip over. */
export const values = [
  "",
  "%00",
  "a%00b",
  "constructor",
  "__proto__",
  "toString",
  "Infinity",
  "-Infinity",
  "NaN",
  "-1",
  "0",
  "1e999",
  "9007199254740993",
  "99999999999999999999999999",
  "0x10",
  "2026-02-30",
  "%ED%A0%80",
  "%F0%9F%8C%BF",
  "%E2%80%AE%EF%BB%BF",
  "'%20OR%201=1--",
  '"%20NEAR%20*%20AND%20(',
  "*",
  "..%2F..%2Fetc%2Fpasswd",
  "%7B%22$ne%22:1%7D",
  "[object%20Object]",
  "%0D%0ASet-Cookie:%20a=b",
  "javascript:alert(1)",
  "//evil.example",
  "%C3%A3".repeat(1500),
  long,
];

/** Names that addresses of the portal ask for, and some that objects have of themselves. */
export const names = [
  ...[
    "q",
    "loc",
    "trang",
    "truoc",
    "sau",
    "nam",
    "don-vi",
    "linh-vuc",
    "loai",
    "dot",
    "ma",
    "chon",
    "mo-hinh",
  ],
  ...["callbackUrl", "locale", "loi", "gioi-han", "kiem", "khu-vuc", "tu-khoa", "vai-tro", "trang-thai", "w"],
  ...["limit", "cursor", "after", "unit", "field", "kind", "error", "csrfToken", "redirect", "provider"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "a[b]",
    "a[]",
    "_rsc",
    "nextauth",
    "rest",
    "slug",
    "id",
    "page",
  ],
];

/** Questions that are none. */
export const questions = [
  "?",
  "??",
  "?&&&",
  "?=",
  "?%",
  "?%zz=%",
  "?q=%ff%fe",
  "?a=1&a=2&a=3",
  `?${long}`,
  "?q=\xff",
];

/** Ends of an address. */
export const ends = [
  "%00",
  "%",
  "%zz",
  "%ff",
  "%c0%af",
  "/constructor",
  "/__proto__",
  "/..%2f..%2f",
  `/${long}`,
];
export const moreEnds = [
  "//",
  "/%E2%80%8B",
  "/trang/NaN",
  "/trang/Infinity",
  "/trang/0",
  "/trang/1e3",
  ";a=b",
  "\\",
  ".json",
  ".rsc",
  ".txt",
];

const tree = encodeURIComponent(JSON.stringify(["", { children: ["x", {}] }]));

/** Headers that break whoever believes them. */
export const heads: string[][] = [
  [],
  ["Next-Action: x"],
  ["Next-Action: __proto__"],
  [`Next-Action: ${"0".repeat(42)}`],
  ["Next-Router-State-Tree: %"],
  ["Next-Router-State-Tree: []"],
  [`Next-Router-State-Tree: ${tree}`, "RSC: 1"],
  ["RSC: 1", "Next-Router-Prefetch: 1"],
  ["RSC: 1", "Next-Router-Segment-Prefetch: /_tree", "Next-Router-Prefetch: 1"],
  ["RSC: 1", "Next-Router-Segment-Prefetch: /%00", "Next-Router-Prefetch: 1"],
  ["Next-Url: /\x01", "RSC: 1"],
  ["Next-Url: //evil.example/%zz", "RSC: 1"],
  ["Range: bytes=9-1"],
  ["Range: bytes=0-0,-1,5-"],
  [`Range: bytes=${"9".repeat(400)}-`],
  ["If-None-Match: *"],
  [`If-None-Match: ${'"a", '.repeat(1000)}`],
  ["If-Modified-Since: never"],
  ["Accept-Encoding: br;q=x, *;q=-1, gzip;q=99"],
  ["Accept: application/\xff", "Accept-Language: \xff\xfe, *;q=NaN"],
  ["Cookie: next-auth.session-token=junk; NEXT_LOCALE=__proto__; =; ;;a"],
  [`Cookie: ${"a=b; ".repeat(1500)}`],
  ["Cookie: next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c"],
  ["X-Forwarded-For: junk, , \xff", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: gopher"],
  ['Forwarded: for="_x";host=evil.example', "X-Forwarded-Port: -1"],
  ["X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy", "X-Middleware-Rewrite: /quan-tri"],
  ["X-Matched-Path: /quan-tri", "X-Invoke-Path: /quan-tri", "X-Nextjs-Data: 1", "X-Invoke-Status: 500"],
  ["X-Prerender-Revalidate: x", "X-Now-Route-Matches: 1=%", "X-Request-Id: \xff"],
  ["X-File-Name: %zz%00", "Expect: 100-continue"],
  ["Expect: everything"],
  ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: eA=="],
  ["Upgrade: h2c", "HTTP2-Settings: AAMAAABk"],
  ["Origin: null"],
  ["Origin: \xff"],
  ["Origin: http://[::1"],
  ["Referer: \xff\x01"],
  ["User-Agent: " + "\xe1\xbb\x87".repeat(2000)],
  ["Access-Control-Request-Method: __proto__", "Access-Control-Request-Headers: \xff"],
];

/** One field of a form in parts. */
export const part = (name: string, value: string, more = "") =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
export const multipart = "Content-Type: multipart/form-data; boundary=b";
export const json = "Content-Type: application/json";
const form = "Content-Type: application/x-www-form-urlencoded";
const deep = "[".repeat(4000) + "]".repeat(4000);

/** Bodies with the lines of the head that announce them. */
export const bodies: [heads: string[], body: string][] = [
  [[], ""],
  [[json], ""],
  [[json], "{"],
  [[json], "null"],
  [[json], "[]"],
  [[json], '"\\u0000\\ud800"'],
  [[json], '{"__proto__":{"a":1},"constructor":1,"version":"x","patch":null}'],
  [[json], '{"version":1e999,"patch":{"__proto__":1,"name":{"a":[]},"story":"\\u0000"}}'],
  [
    [json],
    '{"version":1,"patch":{"name":"a\\u0000b","birthYear":1e999,"story":{"type":"doc","content":{}}}}',
  ],
  [[json], deep],
  [[json], "\xff\xfe\x00"],
  [[json], `{"email":"${long}","password":{"a":1},"csrfToken":[]}`],
  [["Content-Type: application/json; charset=utf-99"], "{}"],
  [[form], "a=%zz&=&%00=%00&__proto__=1&a[b]=c"],
  [[form], "email=%00&password=%ff&csrfToken=%ff&json=true&callbackUrl=//evil.example"],
  [[form], `callbackUrl=${long}&email[]=1&email[constructor]=2`],
  [["Content-Type: \xff/\xff"], "a"],
  [["Content-Type: text/plain;charset=\xff"], "a=b"],
  [["Content-Type: text/plain"], "a=b\x00"],
  [["Content-Type: multipart/form-data"], "--b--"],
  [["Content-Type: multipart/form-data; boundary="], "--b--"],
  [["Content-Type: multipart/form-data; boundary=\xff"], "--\xff--"],
  [["Content-Type: multipart/mixed; boundary=b"], `${part("a", "b")}--b--`],
  [[multipart], ""],
  [[multipart], "--b--\r\n"],
  [[multipart], "--b\r\n\r\n\r\n--b--\r\n"],
  [[multipart], "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"],
  [[multipart], part("a", "b")],
  [[multipart], `${part("a", "b\x00\xff")}--b--\r\n`],
  [[multipart], `${part("file", "x", '; filename="../\x00a.png"')}--b--\r\n`],
  [[multipart], `${part("file", "\x89PNG", '; filename="a.png"\r\nContent-Type: image/png')}--b--\r\n`],
  [[multipart], `${part("__proto__", "1")}${part("constructor", "2")}${part("a.b.c", "3")}--b--\r\n`],
  [[multipart], `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", "{")}--b--\r\n`],
  [[multipart], `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", '{"id":"x","bound":"$@1"}')}--b--\r\n`],
  [[multipart], `${part("$ACTION_REF_", "")}${part("$ACTION_:0", '{"id":null,"bound":null}')}--b--\r\n`],
  [[multipart], `${part("$ACTION_ID_", "")}--b--\r\n`],
  [[multipart], `${part("$ACTION_ID_x", "")}--b--\r\n`],
  [[multipart], `${part(`$ACTION_ID_${"0".repeat(42)}`, "")}--b--\r\n`],
  [[multipart], `${part("$ACTION_KEY", "x")}${part("1_$ACTION_ID_x", "")}--b--\r\n`],
];

/** A length or an encoding of the body that is not the body's. */
export const lengths: string[][] = [
  ["Content-Length: 0"],
  ["Content-Length: 99999"],
  ["Content-Length: -1"],
  ["Content-Length: x"],
  ["Content-Length: 5", "Transfer-Encoding: chunked"],
  ["Transfer-Encoding: chunked"],
  ["Transfer-Encoding: \xff"],
  ["Content-Encoding: gzip", "Content-Length: 3"],
];
