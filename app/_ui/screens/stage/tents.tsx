"use client";

import { useLayoutEffect, useRef } from "react";
import type { StageView } from "@/lib/domain/view-stage";
import { useArrivals } from "./arrivals";

/** Name cards of those who are here, the newest first and standing up. Only whole rows are shown. */
export function Tents({ names }: { names: StageView["names"] }) {
  const here = useArrivals(names);
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const cut = () => hideCutRows(element);
    cut();
    const watch = new ResizeObserver(cut);
    watch.observe(element);
    return () => watch.disconnect();
  });

  return (
    <ul className="k-tents" ref={list}>
      {here.map((person, index) => (
        <li key={person.id} className={index === 0 ? "tent new" : "tent"}>
          <span>
            <bdi>{person.name}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

function hideCutRows(list: HTMLElement) {
  const end = list.getBoundingClientRect().bottom;
  for (const tent of list.children) {
    tent.classList.toggle("is-cut", tent.getBoundingClientRect().bottom > end + 1);
  }
}
