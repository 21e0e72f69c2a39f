"use client";

import { useEffect, useState } from "react";
import { type Timer, timeLeft } from "@/lib/domain/timer";

/** Whether a timer that ran has reached zero, by server time; false again when it is extended or taken away. */
export function useTimeIsUp(timer: Timer, now: () => number): boolean {
  const isOver = () => timer.state === "running" && timeLeft(timer, now()) === 0;
  const [isUp, setUp] = useState(isOver);
  useEffect(() => {
    const left = timeLeft(timer, now());
    setUp(timer.state === "running" && left === 0);
    if (timer.state !== "running" || left === null || left === 0) return;
    const end = setTimeout(() => setUp(true), left + 50);
    return () => clearTimeout(end);
  }, [timer, now]);
  return isUp;
}
