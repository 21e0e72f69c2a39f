import { expect, test } from "vitest";
import { readDeviceToken } from "./device-token";
import { readKeepToken } from "./keep-token";
import { readParticipantToken } from "./participant-token";
import { isUnlocked } from "./report-keys";

const SECRET = "a secret of this installation";
const who = {
  participantId: "0199a000-0000-7000-8000-000000000001",
  workshopId: "0199a000-0000-7000-8000-000000000002",
};
const LINK = "0199d000-0000-7000-8000-000000000001";
const UNTIL = 1_800_000_000_000;

test("cookies and links that older versions made still open", () => {
  const [cookie, device, keep, unlocked] = [
    "0199a000-0000-7000-8000-000000000001.0199a000-0000-7000-8000-000000000002.Xd1rxU2LYNpxU0wmX2LT1OsIxY_lWg6VjiREk32iJuE",
    "0199a000-0000-7000-8000-000000000001.0199a000-0000-7000-8000-000000000002.1800000000000.U7vlCs14b0n5PcZw28tTHDPAqMJ0HTsAuzwI21C1Ueo",
    "0199a000-0000-7000-8000-000000000001.mAb0m8bilAVHh4_170CZ6-9lBZ3Tjv4BNIoXMGxYb_E",
    "0199d000-0000-7000-8000-000000000001.1800000000000.8QfVbJT1TVWKVLivFc-Zk3DfkcAVV1VIbTtnEJTbK6Y",
  ];
  expect(readParticipantToken(cookie, SECRET)).toEqual(who);
  expect(readDeviceToken(device, SECRET, UNTIL)).toEqual(who);
  expect(readKeepToken(keep, SECRET)).toBe(who.participantId);
  expect(isUnlocked(unlocked, LINK, SECRET, UNTIL)).toBe(true);
});
