import "server-only";
import { localePath } from "@/messages/locales";

/** Where a password alone leads whom more is asked of; on to `back` from there. */
export const secondStep = (locale: string, back: string | null = null) =>
  localePath(locale, "/dang-nhap/buoc-hai") + (back ? `?callbackUrl=${encodeURIComponent(back)}` : "");
