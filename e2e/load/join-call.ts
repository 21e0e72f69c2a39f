import { Agent, type IncomingMessage, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The join form as a phone sends it; resolves with the participant's cookie. */
export function joinCall(url: string, code: string): Promise<string> {
  const body = "name=";
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(body.length),
    Origin: new URL(url).origin,
  };
  return new Promise((resolve, reject) => {
    const call = request(`${url}/api/join/${code}`, { method: "POST", agent, headers }, (answer: IncomingMessage) => {
      answer.resume();
      const cookie = answer.headers["set-cookie"]?.find((one) => one.startsWith("twofold.p."))?.split(";")[0];
      if (cookie !== undefined) return resolve(cookie);
      reject(new Error(`joining was answered with ${answer.statusCode} ${answer.headers.location ?? ""}`));
    });
    call.once("error", reject);
    call.end(body);
  });
}
