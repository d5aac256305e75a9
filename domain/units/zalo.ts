/** Whether an address is a page or an official account on Zalo, e.g. https://zalo.me/1234567890. */
export function isZalo(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return host === "zalo.me" || host.endsWith(".zalo.me");
}
