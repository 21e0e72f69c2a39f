export type ButtonLook = {
  /** primary is ink; one hinged GoButton may stand beside it, nothing else that strong */
  variant?: "primary" | "secondary" | "quiet" | "bad";
  size?: "md" | "lg";
  /** as wide as its container */
  wide?: boolean;
};

const VARIANT = { primary: "pri", secondary: "sec", quiet: "quiet", bad: "bad" } as const;

export function buttonClass({ variant = "secondary", size = "md", wide = false }: ButtonLook, extra?: string): string {
  return ["btn", VARIANT[variant], size === "lg" && "lg", wide && "wide", extra].filter(Boolean).join(" ");
}

export function goClass(wide: boolean, extra?: string): string {
  return ["btn go", wide && "wide", extra].filter(Boolean).join(" ");
}
