import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const officeClient = { id: "lan-toa", secret: "bi-mat-cua-cong-voi-noi-cap-tai-khoan" };

/**
 * A real OpenID provider of an office, on loopback, which serves once it knows where the portal stands. Whoever signs in as `number` has
 * the address `number@phuong.example`, or the one that `addresses` gives that number; it is vouched for unless the number begins with `chua-`.
 */
export async function startOfficeProvider() {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = new Map<string, string>();
  return {
    issuer,
    addresses,
    serve(portal: string): void {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: officeClient.id,
            client_secret: officeClient.secret,
            redirect_uris: [`${portal}/api/auth/callback/oidc`],
          },
        ],
        claims: { openid: ["sub"], email: ["email", "email_verified"] },
        conformIdTokenClaims: false,
        pkce: { required: () => true },
        cookies: { keys: ["chỉ để thử"] },
        findAccount: (_context, number) => ({
          accountId: number,
          claims: () => ({
            sub: number,
            email: `${addresses.get(number) ?? number}@phuong.example`,
            email_verified: !number.startsWith("chua-"),
          }),
        }),
      });
      const answer = provider.callback();
      server.on("request", (request, response) => void answer(request, response));
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
