import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const officeClient = { id: "lan-toa", secret: "bi-mat-cua-cong-voi-noi-cap-tai-khoan" };

/**
 * A real OpenID provider of an office, on loopback, which serves once it knows where the portal stands. Whoever signs in as `name` has
 * the address `name@phuong.example`, vouched for unless it begins with `chua-`; of `number+name` the number stays whatever the name.
 */
export async function startOfficeProvider() {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    serve(portal: string): void {
      const names = new Map<string, string>();
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
        findAccount(_context, said) {
          const [number, name] = said.split("+") as [string, string?];
          if (name) names.set(number, name);
          const address = names.get(number) ?? number;
          return {
            accountId: said,
            claims: () => ({
              sub: number,
              email: `${address}@phuong.example`,
              email_verified: !number.startsWith("chua-"),
            }),
          };
        },
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
