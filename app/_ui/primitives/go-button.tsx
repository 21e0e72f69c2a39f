import { ArrowRight, LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { busyProps, ignorePress } from "./button";
import { goClass } from "./button-look";
import { LinkIcon } from "./link-icon";

const FORWARD = <ArrowRight className="flip" size={20} />;

type Hinge = {
  children: ReactNode;
  /** a second, smaller line: "Round 2, 6 min" */
  note?: ReactNode;
  /** instead of the arrow */
  icon?: ReactNode;
  wide?: boolean;
};

/** The hinged button moves the room forward. One per screen. */
export function GoButton({
  children,
  note,
  icon,
  wide = false,
  busy = false,
  className,
  onClick,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Hinge & { busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={goClass(wide, className)}
      onClick={busy ? ignorePress : onClick}
      {...busyProps(busy)}
    >
      <Leaves note={note} icon={busy ? <LoaderCircle className="spin" size={20} /> : (icon ?? FORWARD)}>
        {children}
      </Leaves>
    </button>
  );
}

export function GoLink({
  children,
  note,
  icon,
  wide = false,
  className,
  ...rest
}: ComponentProps<typeof Link> & Hinge) {
  return (
    <Link {...rest} className={goClass(wide, className)}>
      <Leaves note={note} icon={<LinkIcon>{icon ?? FORWARD}</LinkIcon>}>
        {children}
      </Leaves>
    </Link>
  );
}

function Leaves({ children, note, icon }: Hinge) {
  return (
    <>
      <span className="go-l">
        {children}
        {note ? <small>{note}</small> : null}
      </span>
      <span className="go-r">{icon}</span>
    </>
  );
}
