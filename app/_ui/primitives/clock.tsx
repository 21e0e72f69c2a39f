"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type Timer, timeLeft } from "@/lib/domain/timer";
import { clockText, crossedLastMinute, untilNextSecond } from "./time-left";

/** Milliseconds left by server time, drawn anew at each whole second; null without a timer. */
export function useTimeLeft(timer: Timer, now: () => number, onMinuteLeft?: () => void): number | null {
  const [left, setLeft] = useState(() => timeLeft(timer, now()));
  const read = useEffectEvent(() => timeLeft(timer, now()));
  const tellMinuteLeft = useEffectEvent(() => onMinuteLeft?.());
  const state = timer.state;
  const until = timer.state === "running" ? timer.endsAt : timer.state === "paused" ? timer.remaining : 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `until` starts the count anew when the timer is moved.
  useEffect(() => {
    let wake: ReturnType<typeof setTimeout> | undefined;
    let before: number | null = null;
    const tick = () => {
      const value = read();
      setLeft(value);
      if (state !== "running" || value === null || value === 0) return;
      if (before !== null && crossedLastMinute(before, value)) tellMinuteLeft();
      before = value;
      wake = setTimeout(tick, untilNextSecond(value));
    };
    tick();
    return () => clearTimeout(wake);
  }, [state, until]);

  return left;
}

/** The workshop's timer as text, the same on phone, stage and console; nothing without a timer. */
export function Clock({
  timer,
  now,
  className = "num",
  onMinuteLeft,
}: {
  timer: Timer;
  /** server time in ms */
  now: () => number;
  className?: string;
  onMinuteLeft?: () => void;
}) {
  const left = useTimeLeft(timer, now, onMinuteLeft);
  if (left === null) return null;
  return (
    <span className={className} role="timer" dir="ltr">
      {clockText(left)}
    </span>
  );
}
