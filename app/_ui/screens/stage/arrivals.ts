"use client";

import { useEffect, useState } from "react";

/** At most four arrivals a second are seen one by one; the rest join in groups. */
const STEP = 250;
const STEPS_TO_CATCH_UP = 4;

/** How many of those who wait come in with this step, so that nobody waits longer than a second. */
export const groupSize = (waiting: number) => Math.ceil(waiting / STEPS_TO_CATCH_UP);

/** People latest first, of whom newcomers come in step by step. Whoever is there at first is there at once. */
export function useArrivals<Person extends { id: string }>(people: Person[]): Person[] {
  const [arrived, setArrived] = useState(() => new Set(people.map((person) => person.id)));
  const waiting = people.filter((person) => !arrived.has(person.id));
  const next = waiting
    .slice(-groupSize(waiting.length))
    .map((person) => person.id)
    .join();

  useEffect(() => {
    if (next === "") return;
    const timer = setTimeout(() => setArrived((before) => new Set([...before, ...next.split(",")])), STEP);
    return () => clearTimeout(timer);
  }, [next]);

  return people.filter((person) => arrived.has(person.id));
}
