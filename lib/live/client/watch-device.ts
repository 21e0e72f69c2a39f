/** Tells when the device loses its network, and when it is worth trying at once: network back, page looked at again. */
export function watchDevice({ lost, back }: { lost: () => void; back: () => void }): () => void {
  const onVisible = () => {
    if (document.visibilityState === "visible") back();
  };
  // The first pageshow belongs to the page's own loading.
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) back();
  };
  window.addEventListener("offline", lost);
  window.addEventListener("online", back);
  window.addEventListener("pageshow", onPageShow);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("offline", lost);
    window.removeEventListener("online", back);
    window.removeEventListener("pageshow", onPageShow);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
