import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import type { Env } from "@/lib/env";

export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Bridges of containers and virtual machines, tunnels: no phone in the room reaches those. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|cni|flannel|podman|lxc|lxd|utun|tun|tap|wg|zt|tailscale|awdl|llw|anpi|bridge)/i;
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
const LOOPBACK = /^(localhost|127\.|::1$|\[::1\]$)/;

/** Addresses of this machine that a phone might reach, likeliest first. IPv6 only where there is no IPv4. */
export function findLanAddresses(interfaces: Interfaces): string[] {
  const all = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      // 169.254 and fe80 are what a card gives itself when nobody answered it.
      .filter((info) => !info.internal && !/^(169\.254\.|fe80:)/i.test(info.address))
      .map((info) => ({ address: info.address, four: info.family === "IPv4", virtual: VIRTUAL.test(name) })),
  );
  const real = all.some((one) => !one.virtual) ? all.filter((one) => !one.virtual) : all;
  const four = real.filter((one) => one.four);
  const chosen = four.length > 0 ? four : real;
  return chosen.map((one) => one.address).sort((a, b) => Number(PRIVATE.test(b)) - Number(PRIVATE.test(a)));
}

export type Addresses = {
  /** the address on this machine itself */
  local: () => string;
  /** every address that a phone may be able to open, the public one first; the console offers a choice */
  all: () => string[];
  /** what the QR code and the stage show: never localhost while there is another way in */
  joinBase: () => string;
  /** whether a page from `origin` may open a socket on the host it was served from */
  isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean;
};

/** Asked anew each time: a laptop changes its network between the evening before and the workshop. */
export function createAddresses(
  env: Pick<Env, "host" | "port" | "publicUrl">,
  interfaces: () => Interfaces = networkInterfaces,
): Addresses {
  const at = (host: string) =>
    `http://${host.includes(":") ? `[${host}]` : host}${env.port === 80 ? "" : `:${env.port}`}`;
  const local = () => at("localhost");
  const everywhere = env.host === "0.0.0.0" || env.host === "::";
  const lan = () => {
    if (everywhere) return findLanAddresses(interfaces()).map(at);
    return LOOPBACK.test(env.host) ? [] : [at(env.host)];
  };
  const all = () => (env.publicUrl ? [env.publicUrl, ...lan()] : lan());
  return {
    local,
    all,
    joinBase: () => all()[0] ?? local(),
    isOwnOrigin: (origin, host) => {
      if (!origin) return false;
      if (origin === env.publicUrl) return true;
      // Whatever name the page was opened under, its socket goes to the same one; a strange page's Origin differs.
      return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
    },
  };
}
