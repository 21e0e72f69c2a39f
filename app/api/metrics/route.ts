import { deps } from "@/lib/server/deps";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  const { text, contentType, mayRead } = deps().metrics;
  if (!mayRead(request.headers)) return new Response("Not found", { status: 404 });
  return new Response(await text(), { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
