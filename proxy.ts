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

export const config = {
  matcher: [
    "/:prefix(en)?/dang-nhap/:path*",
    "/:prefix(en)?/loi-moi/:path*",
    "/:prefix(en)?/ban-lam-viec/:path*",
    "/:prefix(en)?/kiem-duyet/:path*",
    "/:prefix(en)?/quan-tri/:path*",
    "/:prefix(en)?/tai-khoan/:path*",
  ],
};
