/** The token's milliseconds; 0 with reduced motion. Minifiers may write 220ms as .22s. */
function durationOf(token: string): number {
  const text = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const value = Number.parseFloat(text);
  if (!Number.isFinite(value)) return 0;
  return text.endsWith("ms") ? value : value * 1_000;
}

/**
 * Sends a copy of a card to where it was put, from wherever a finger let it go. The card itself is free at once: the
 * next one is there before this one has landed.
 */
export function flyAway(card: HTMLElement, target: Element | null): void {
  const duration = durationOf("--dur-move");
  if (duration === 0 || target === null || card.parentElement === null) return;
  const from = card.getBoundingClientRect();
  const to = target.getBoundingClientRect();
  const dx = to.left + to.width / 2 - (from.left + from.width / 2);
  const dy = to.top + to.height / 2 - (from.top + from.height / 2);
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.setAttribute("aria-hidden", "true");
  ghost.querySelector("[data-testid]")?.removeAttribute("data-testid");
  ghost.classList.add("pointer-events-none", "absolute", "inset-0", "z-10");
  card.parentElement.append(ghost);
  const turn = Math.sign(dx) * 6;
  const flight = ghost.animate(
    { translate: `${dx}px ${dy}px`, rotate: `${turn}deg`, scale: "0.35", opacity: 0.2 },
    { duration, easing: "cubic-bezier(0.2, 0, 0, 1)", fill: "forwards" },
  );
  const land = () => ghost.remove();
  flight.finished.then(land, land);
}
