// @ts-check
import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_server/intl.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: fileURLToPath(new URL("./server/cache-handler.mjs", import.meta.url)),
  // A page's ETag is the cache handler's: hashing it for each answer cost more than sending it.
  generateEtags: false,
  images: { unoptimized: true },
  // `npm test` checks types; whoever only wants to run the portal need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@libsql/client",
    "libsql",
    "@node-rs/argon2",
    "pino",
    "prom-client",
    "sharp",
    "pdfkit",
    "fontkit",
  ],
  // Drawings and icons stay on the phone for a day; Next would have each page ask for every one of them again. The
  // elements are asked for each time: a page after an update needs its own.
  async headers() {
    return ["/hoa-tiet/tranh/:file", "/icons/:file", "/logo.svg"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    }));
  },
  async redirects() {
    return [
      { source: "/vi", destination: "/", permanent: true },
      { source: "/vi/:path*", destination: "/:path*", permanent: true },
      // Whoever cuts an address short lands on its list.
      ...["", "/en"].flatMap((locale) => [
        { source: `${locale}/g`, destination: `${locale}/guong`, permanent: false },
        { source: `${locale}/xac-nhan`, destination: `${locale}/quyen-rieng-tu`, permanent: false },
        { source: `${locale}/loi-moi`, destination: `${locale}/dang-nhap`, permanent: false },
        { source: `${locale}/:page+/lich`, destination: `${locale}/:page+`, permanent: false },
        { source: `${locale}/:list+/trang`, destination: `${locale}/:list+`, permanent: false },
      ]),
      { source: "/api", destination: "/api/v1/openapi.json", permanent: false },
      { source: "/api/v1", destination: "/api/v1/openapi.json", permanent: false },
      // The first page of a list is the list itself.
      ...[
        "guong",
        "guong/ca-nhan",
        "guong/tap-the",
        "mo-hinh",
        "mo-hinh/lan-toa",
        "linh-vuc/:field",
        "nam/:year",
        ":kind(dot-bieu-duong|hoi-thi)/:slug/danh-sach",
        ":kind(dot-bieu-duong|hoi-thi|don-vi)/:slug/hinh-anh",
        "so-vang/:year/:part",
      ].flatMap((list) =>
        ["", "/en"].map((locale) => ({
          source: `${locale}/${list}/trang/1`,
          destination: `${locale}/${list}`,
          permanent: true,
        })),
      ),
    ];
  },
  // Vietnamese has no prefix. Done here and not in a proxy, so that public pages stay static files.
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/", destination: "/vi" },
        {
          source:
            "/:path((?!vi(?:/|$)|en(?:/|$)|api/|media/|elements/|_next/|.*\\.(?:xml|txt|ico|svg|png|webmanifest|csv|xlsx|json|jsonld|ics)$).*)",
          destination: "/vi/:path",
        },
      ],
      afterFiles: [],
      fallback: [],
    };
  },
};

export default withNextIntl(config);
