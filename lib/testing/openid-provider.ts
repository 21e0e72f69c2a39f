import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type OpenIdPerson = { sub: string; name?: string; email?: string };

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A provider as OpenID Connect Discovery describes one, where everybody who comes is `person` at once. */
export async function startOpenIdProvider(person: OpenIdPerson) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const challenges = new Map<string, string>();
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? "", issuer());
    const answer = (value: object) =>
      res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (url.pathname === "/.well-known/openid-configuration") {
      return answer({
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (url.pathname === "/keys") {
      return answer({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    }
    if (url.pathname === "/authorize") {
      const code = `code-${challenges.size}`;
      challenges.set(code, url.searchParams.get("code_challenge") ?? "");
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      return res.writeHead(302, { location: back.href }).end();
    }
    let body = "";
    for await (const chunk of req) body += chunk;
    const given = new URLSearchParams(body);
    const proof = createHash("sha256")
      .update(given.get("code_verifier") ?? "")
      .digest("base64url");
    if (challenges.get(given.get("code") ?? "") !== proof) return res.writeHead(400).end("{}");
    const now = Math.floor(Date.now() / 1000);
    const unsigned = `${json({ alg: "RS256", kid: "1" })}.${json({ iss: issuer(), aud: "twofold", iat: now, exp: now + 60, ...person })}`;
    const signature = createSign("RSA-SHA256").update(unsigned).sign(privateKey).toString("base64url");
    return answer({
      access_token: "access",
      token_type: "Bearer",
      expires_in: 60,
      refresh_expires_in: 1,
      id_token: `${unsigned}.${signature}`,
    });
  });
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    issuer: issuer(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
