import type { ComponentProps } from "react";

type SheetProps = ComponentProps<"div"> & {
  /** on phones: dark where the phone is dark. On stage a sheet stays paper. */
  dim?: boolean;
};

/** The folded sheet people hold: a card, a code, a commitment. Only paper casts a shadow. */
export function Sheet({ dim = false, className, ...rest }: SheetProps) {
  return <div {...rest} className={["sheet", dim && "dim", className].filter(Boolean).join(" ")} />;
}
