import type { ComponentProps, ReactNode } from "react";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A native checkbox that reads as a switch; its whole row is the target. */
export function Switch({ label, hint, className, ...input }: SwitchProps) {
  return (
    <label className={className ? `opt ${className}` : "opt"}>
      <span className="grow">
        <b>{label}</b>
        {hint ? <span className="sm muted block">{hint}</span> : null}
      </span>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself */}
      <input {...input} type="checkbox" role="switch" className="switch" />
    </label>
  );
}
