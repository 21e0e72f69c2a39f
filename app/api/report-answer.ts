import { fileName } from "@/app/api/file-name";
import type { Result } from "@/lib/domain/result";
import { FRAMED, framed, type Tell } from "@/lib/reports/frames";
import type { ReportFile, ReportRefusal } from "@/lib/usecases/ports";

const STATUS = { no_report: 404, busy: 503, too_many: 429 } as const;

/** A file that is not there looks the same whatever the reason. */
export const refuse = (code: keyof typeof STATUS): Response =>
  Response.json({ code }, { status: STATUS[code], headers: code === "no_report" ? {} : { "Retry-After": "60" } });

/** Saved under a name of its own, and kept by nobody on the way. */
export const asDownload = (title: string, file: string) => ({
  "Content-Disposition": `attachment; filename="${fileName(title, file)}"`,
  "Cache-Control": "private, no-store",
});

type Asked = {
  request: Request;
  /** the file's name in the address */
  file: string;
  /** makes it, telling how far it is */
  make: (progress: Tell) => Promise<Result<ReportFile, ReportRefusal>>;
  /** what becomes of its bytes on the way */
  through?: (stream: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>;
};

/** A download. Who asks for it by the Accept header hears how far the file is (frames.ts). */
export async function answerWithFile({ request, file, make, through = (stream) => stream }: Asked): Promise<Response> {
  let tell: Tell = () => {};
  const made = await make((done) => tell(done));
  if (!made.ok) return refuse(made.code);
  const { type, title, stream } = made.value;
  const isFramed = request.headers.get("accept") === FRAMED;
  const listen = (listener: Tell) => {
    tell = listener;
  };
  const bytes = through(stream);
  return new Response(isFramed ? framed(bytes, listen) : bytes, {
    headers: {
      ...(isFramed
        ? // nginx would gather what is said while the file is made
          { "Content-Type": FRAMED, "X-File-Type": type, "X-Accel-Buffering": "no" }
        : { "Content-Type": type }),
      ...asDownload(title, file),
    },
  });
}
