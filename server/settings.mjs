// @ts-check

/**
 * The settings the door needs. `cli/prepare.ts` has checked them (environment.ts) and hands them over in the
 * environment; this process stays small without zod and the TypeScript loader.
 */
export function settings() {
  const { HOST = "127.0.0.1", PORT = "3000", PORTAL_URL = "", TRUST_PROXY, NODE_ENV } = process.env;
  return {
    host: HOST,
    port: Number(PORT),
    secure: PORTAL_URL.startsWith("https://"),
    trustProxy: TRUST_PROXY === "1",
    development: NODE_ENV === "development",
  };
}
