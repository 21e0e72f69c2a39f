/** A host header goes into the policy, so it must be nothing but a host. */
const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/**
 * Scripts run by nonce alone. Styles may be inline: React writes style attributes, which cannot carry a nonce.
 * Nothing here asks for https, so that a plain http address in a LAN works.
 */
export function contentSecurityPolicy(options: {
  nonce: string;
  host: string | undefined;
  development: boolean;
}): string {
  // 'self' covers sockets only in newer browsers (Safari from 15.4 on).
  const sockets = options.host && HOST.test(options.host) ? [`ws://${options.host}`, `wss://${options.host}`] : [];
  const policy: Record<string, string[]> = {
    "default-src": ["'self'"],
    // React's and Next's development builds use eval for stack traces.
    "script-src": [
      "'self'",
      `'nonce-${options.nonce}'`,
      "'strict-dynamic'",
      ...(options.development ? ["'unsafe-eval'"] : []),
    ],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...sockets],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
