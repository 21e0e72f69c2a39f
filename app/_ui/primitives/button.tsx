import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-look";

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** the label stays and the icon turns; presses do nothing, and focus is kept */
    busy?: boolean;
    /** before the label; 20 px */
    icon?: ReactNode;
  };

export function Button({
  variant,
  size,
  wide,
  busy = false,
  icon,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, wide }, className)}
      onClick={busy ? ignorePress : onClick}
      {...busyProps(busy)}
    >
      {busy ? <LoaderCircle className="spin" size={20} /> : icon}
      {children}
    </button>
  );
}

/** A press on a busy button must neither act nor submit its form twice. */
export function ignorePress(event: MouseEvent) {
  event.preventDefault();
}

export const busyProps = (busy: boolean) =>
  busy ? ({ "aria-busy": true, "aria-disabled": true } as const) : ({} as const);
