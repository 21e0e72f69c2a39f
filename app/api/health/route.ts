import { deps } from "@/lib/server/deps";

export const dynamic = "force-dynamic";

export async function GET() {
  const health = await deps().health();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
