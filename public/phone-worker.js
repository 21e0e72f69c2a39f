// A phone's page where there is no network: the page that it loaded last is there again, and sends what it kept as soon
// as it can. Pages come from the network first; parts of the build are named by their content, and never change.

const PAGES = "twofold-pages";
const PARTS = "twofold-parts";
/** Longer than a slow network needs for a page, shorter than somebody waits before trying again. */
const PATIENCE_MS = 5_000;
/** The parts of some builds: the oldest go first. */
const MOST_PARTS = 200;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keepLoaded(event.data)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && isPhone(pathname)) answer(event, page(event, pathname));
  if (pathname.startsWith("/_next/static/")) answer(event, part(event));
});

/** Where the browser cannot keep anything any more, the network alone answers. */
const answer = (event, found) => event.respondWith(found.catch(() => fetch(event.request)));

const isPhone = (pathname) => /^\/play\/\d{8}$/.test(pathname);

/** What was loaded before this worker was there, or came without a load: then another person's page may be kept. */
async function keepLoaded({ pathname, of, names }) {
  const [pages, parts] = await Promise.all([caches.open(PAGES), caches.open(PARTS)]);
  const known = await pages.match(pathname);
  if (isPhone(pathname) && (known === undefined || !(await known.text()).includes(of))) {
    await pages.delete(pathname);
    const fresh = await fetch(pathname);
    if (fresh.ok && !fresh.redirected) await pages.put(pathname, fresh);
  }
  await Promise.all(names.map((name) => addPart(parts, name).catch(() => undefined)));
}

async function addPart(parts, name) {
  if ((await parts.match(name)) === undefined) await parts.add(name);
}

async function page(event, pathname) {
  const pages = await caches.open(PAGES);
  const known = await pages.match(pathname);
  const fetched = fetch(event.request).then((fresh) => {
    if (fresh.ok) event.waitUntil(pages.put(pathname, fresh.clone()));
    // Led elsewhere, or refused: whoever was here has left.
    else if (fresh.status < 500) event.waitUntil(pages.delete(pathname));
    return fresh;
  });
  if (known === undefined) return fetched;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, known));
  event.waitUntil(fetched.catch(() => undefined));
  return Promise.race([
    fetched.then(
      (answer) => (answer.status < 500 ? answer : known),
      () => known,
    ),
    late,
  ]);
}

async function part(event) {
  const parts = await caches.open(PARTS);
  const known = await parts.match(event.request);
  if (known !== undefined) return known;
  const fresh = await fetch(event.request);
  if (fresh.ok) event.waitUntil(keep(parts, event.request, fresh.clone()));
  return fresh;
}

async function keep(parts, request, fresh) {
  await parts.put(request, fresh);
  const names = await parts.keys();
  await Promise.all(names.slice(0, -MOST_PARTS).map((name) => parts.delete(name)));
}
