import type { ComponentProps, ReactNode } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** what it does, in words: read aloud, and shown on hover */
  label: string;
  icon: ReactNode;
  /** outlined, on its own ground */
  boxed?: boolean;
};

export function IconButton({ label, icon, boxed = false, className, type = "button", ...rest }: IconButtonProps) {
  const classes = ["ibtn", boxed && "box", className].filter(Boolean).join(" ");
  return (
    <button title={label} {...rest} type={type} className={classes} aria-label={label}>
      {icon}
    </button>
  );
}
