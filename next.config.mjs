import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/messages/request.ts",
  experimental: {
    // Compiled at build time: the phone carries the small formatter instead of the ICU parser.
    messages: { path: "./lib/messages/en", format: "json", locales: "infer", precompile: true },
  },
});

/** LAN addresses from lib/server/main.ts: without them a phone that opens the development server does not hydrate. */
const devOrigins = (process.env.TWOFOLD_DEV_ORIGINS ?? "").split(",").filter(Boolean);

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  allowedDevOrigins: devOrigins,
  // Native or heavy modules of the server stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "nodemailer", "@prisma/client", "@prisma/adapter-pg"],
  // `npm run typecheck` and `npm test` check the types; whoever starts Twofold does not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ["lucide-react"] },
};

export default withMessages(config);
