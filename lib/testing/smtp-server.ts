import { type AddressInfo, createServer, type Socket } from "node:net";

export type ReceivedMail = { from: string; to: string[]; data: string };

/**
 * A mail server as RFC 5321 has it, as far as one that keeps what it gets needs. It refuses recipients whose name begins
 * with "nobody", and greets nobody once `silence` was called.
 */
export async function startSmtpServer() {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    if (isSilent) return socket.destroy();
    let mail: ReceivedMail = { from: "", to: [], data: "" };
    let isData = false;
    let kept = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const path = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO" || verb === "HELO") return say("250 test.example");
      if (verb === "MAIL") {
        mail = { from: path(line), to: [], data: "" };
        return say("250 ok");
      }
      if (verb === "RCPT") {
        if (path(line).startsWith("nobody")) return say("550 5.1.1 no such person");
        mail.to.push(path(line));
        return say("250 ok");
      }
      if (verb === "DATA") {
        isData = true;
        return say("354 go on");
      }
      if (verb === "RSET" || verb === "NOOP") return say("250 ok");
      if (verb === "QUIT") {
        say("221 bye");
        return socket.end();
      }
      return say("502 not here");
    };
    socket.on("data", (chunk) => {
      kept += chunk.toString("utf8");
      for (let end = kept.indexOf("\r\n"); end >= 0; end = kept.indexOf("\r\n")) {
        const line = kept.slice(0, end);
        kept = kept.slice(end + 2);
        if (!isData) command(line);
        else if (line !== ".") mail.data += `${line.replace(/^\./, "")}\r\n`;
        else {
          isData = false;
          mails.push(mail);
          say("250 kept");
        }
      }
    });
    return say("220 test.example ESMTP");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    silence: () => {
      isSilent = true;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** The texts of a mail's parts, decoded, by their type. */
export function partsOf({ data }: ReceivedMail): Record<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(data)?.[1] ?? "";
  return Object.fromEntries(
    data
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => {
        const [head = "", ...body] = part.replace(/^\r\n/, "").split("\r\n\r\n");
        const type = /content-type: ([\w/]+)/i.exec(head)?.[1] ?? "";
        const text = body.join("\r\n\r\n");
        if (/transfer-encoding: base64/i.test(head)) return [type, Buffer.from(text, "base64").toString("utf8")];
        return [type, /quoted-printable/i.test(head) ? unquoted(text) : text];
      }),
  );
}

const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
