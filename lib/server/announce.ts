import QRCode from "qrcode";
import type { Addresses } from "./addresses";

export const readyLine = (version: string, addresses: Addresses, seconds: number): string => {
  const others = addresses.all();
  const ways = [addresses.local(), ...others].join(" and ");
  return `Twofold ${version} is ready after ${seconds.toFixed(1)} s: ${ways}`;
};

/** For a person before a terminal, who points a phone at it. */
export async function drawJoinCode(addresses: Addresses): Promise<string | undefined> {
  if (addresses.all().length === 0) return undefined;
  return QRCode.toString(addresses.joinBase(), { type: "terminal", small: true });
}
