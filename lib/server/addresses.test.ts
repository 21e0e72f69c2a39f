import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { createAddresses, findLanAddresses, type Interfaces } from "@/lib/server/addresses";

function card(address: string, internal = false): NetworkInterfaceInfo {
  const family = address.includes(":") ? { family: "IPv6" as const, scopeid: 0 } : { family: "IPv4" as const };
  return { address, internal, netmask: "", mac: "", cidr: null, ...family };
}

const laptop: Interfaces = {
  lo: [card("127.0.0.1", true), card("::1", true)],
  docker0: [card("172.17.0.1")],
  "br-3f": [card("172.18.0.1")],
  wlan0: [card("192.168.178.20"), card("2001:db8::20"), card("fe80::1")],
  eth0: [card("169.254.7.7")],
};

const at = (given: { host?: string; port?: number; publicUrl?: string }, interfaces: Interfaces = laptop) =>
  createAddresses(
    { host: given.host ?? "0.0.0.0", port: given.port ?? 3000, publicUrl: given.publicUrl },
    () => interfaces,
  );

describe("addresses of this machine", () => {
  test("only what a phone in the room can reach is listed, IPv4 before IPv6", () => {
    expect(findLanAddresses(laptop)).toEqual(["192.168.178.20"]);
  });

  test("a bridge of containers is listed when there is nothing else", () => {
    expect(findLanAddresses({ lo: laptop.lo, docker0: laptop.docker0 })).toEqual(["172.17.0.1"]);
  });

  test("private addresses come before others, whose networks a phone is seldom in", () => {
    expect(findLanAddresses({ a: [card("203.0.113.5")], b: [card("10.0.0.5")] })).toEqual(["10.0.0.5", "203.0.113.5"]);
  });

  test("where there is only IPv6, it is used, in brackets", () => {
    expect(at({}, { wlan0: [card("2001:db8::20")] }).joinBase()).toBe("http://[2001:db8::20]:3000");
  });
});

describe("the address on the stage", () => {
  test("is the first in the network, never localhost while there is one", () => {
    expect(at({}).joinBase()).toBe("http://192.168.178.20:3000");
    expect(at({ port: 80 }).joinBase()).toBe("http://192.168.178.20");
  });

  test("is the public one where it is set, and the others stay to choose from", () => {
    const addresses = at({ publicUrl: "https://workshop.example.org" });
    expect(addresses.joinBase()).toBe("https://workshop.example.org");
    expect(addresses.all()).toEqual(["https://workshop.example.org", "http://192.168.178.20:3000"]);
  });

  test("is localhost only without any network, or when the server answers nowhere else", () => {
    expect(at({}, { lo: laptop.lo }).joinBase()).toBe("http://localhost:3000");
    expect(at({ host: "127.0.0.1" }).joinBase()).toBe("http://localhost:3000");
  });

  test("follows the laptop into another network", () => {
    let now: Interfaces = laptop;
    const addresses = createAddresses({ host: "0.0.0.0", port: 3000, publicUrl: undefined }, () => now);
    now = { wlan0: [card("10.1.2.3")] };
    expect(addresses.joinBase()).toBe("http://10.1.2.3:3000");
  });
});

describe("origins of sockets", () => {
  const addresses = at({ publicUrl: "https://workshop.example.org" });

  test("a page of this server may connect, under whatever name it was opened", () => {
    expect(addresses.isOwnOrigin("http://192.168.178.20:3000", "192.168.178.20:3000")).toBe(true);
    expect(addresses.isOwnOrigin("http://localhost:3000", "localhost:3000")).toBe(true);
    expect(addresses.isOwnOrigin("https://workshop.example.org", "127.0.0.1:3000")).toBe(true);
  });

  test("a page of another server may not", () => {
    expect(addresses.isOwnOrigin("http://evil.example", "192.168.178.20:3000")).toBe(false);
    expect(addresses.isOwnOrigin("null", "localhost:3000")).toBe(false);
    expect(addresses.isOwnOrigin(undefined, "localhost:3000")).toBe(false);
  });
});
