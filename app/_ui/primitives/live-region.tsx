/**
 * Says a sentence to screen readers when it changes. Keep it mounted: a region that appears together with its text is
 * not announced. Phase changes and the last minute belong here, arriving names do not.
 */
export function LiveRegion({ message, assertive = false }: { message: string; assertive?: boolean }) {
  return (
    <div className="vh" role={assertive ? "alert" : "status"} aria-live={assertive ? "assertive" : "polite"}>
      {message}
    </div>
  );
}
