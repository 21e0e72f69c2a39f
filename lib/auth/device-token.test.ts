import { describe, expect, it } from "vitest";
import { DEVICE_LINK_MS, deviceToken, readDeviceToken } from "./device-token";
import { participantToken, readParticipantToken } from "./participant-token";

const who = {
  participantId: "0199a000-0000-7000-8000-000000000001",
  workshopId: "0199a000-0000-7000-8000-000000000002",
};
const NOW = 1_800_000_000_000;
const token = deviceToken(who, NOW + DEVICE_LINK_MS, "a secret");

describe("a link to another device", () => {
  it("is read until it runs out", () => {
    expect(readDeviceToken(token, "a secret", NOW)).toEqual(who);
    expect(readDeviceToken(token, "a secret", NOW + DEVICE_LINK_MS)).toEqual(who);
    expect(readDeviceToken(token, "a secret", NOW + DEVICE_LINK_MS + 1)).toBeNull();
  });

  it("is not read when it was forged, cut, lengthened or is none", () => {
    const later = token.replace(String(NOW + DEVICE_LINK_MS), String(NOW + 2 * DEVICE_LINK_MS));
    for (const wrong of [undefined, "", "a.b.c", later, token.slice(0, -1), `${token}.x`, token.replace("01.", "03.")])
      expect(readDeviceToken(wrong, "a secret", NOW), wrong).toBeNull();
    expect(readDeviceToken(token, "another secret", NOW)).toBeNull();
  });

  it("is no cookie, and a cookie is no link", () => {
    expect(readParticipantToken(token, "a secret")).toBeNull();
    expect(readDeviceToken(participantToken(who, "a secret"), "a secret", NOW)).toBeNull();
  });
});
