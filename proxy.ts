import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "./app/_server/content-security-policy.mjs";

/**
 * Gives dynamic pages their script nonce. It decides nothing else: permissions are checked in commands and
 * queries, and public pages never pass here.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`]);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Next reads this list without running it, so both languages are written out.
export const config = {
  matcher: [
    "/dang-nhap/:path*",
    "/en/dang-nhap/:path*",
    "/loi-moi/:path*",
    "/en/loi-moi/:path*",
    "/xac-nhan/:path*",
    "/en/xac-nhan/:path*",
    "/ban-lam-viec/:path*",
    "/en/ban-lam-viec/:path*",
    "/kiem-duyet/:path*",
    "/en/kiem-duyet/:path*",
    "/quan-tri/:path*",
    "/en/quan-tri/:path*",
    "/gioi-thieu-guong/:path*",
    "/en/gioi-thieu-guong/:path*",
    "/bao-loi/:path*",
    "/en/bao-loi/:path*",
    "/niem-yet/:id/gop-y",
    "/en/niem-yet/:id/gop-y",
    "/tai-khoan/:path*",
    "/en/tai-khoan/:path*",
    "/xac-minh",
    "/en/xac-minh",
    "/ban-tin/:path*",
    "/man-hinh",
    "/en/man-hinh",
    "/du-lieu/goi-thu",
    "/en/du-lieu/goi-thu",
    "/cham-thi/:path*",
    "/en/cham-thi/:path*",
    "/hoi-thi/:slug/du-thi/:path*",
    "/en/hoi-thi/:slug/du-thi/:path*",
    "/hoi-thi/:slug/tra-cuu",
    "/en/hoi-thi/:slug/tra-cuu",
    "/en/ban-tin/:path*",
  ],
};
