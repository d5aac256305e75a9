import { Button, ToolButton, type ButtonVariant } from "../ui/button";
import { ElementScript } from "../ui/element-parts";

type PrintButtonProps = { label: string; look?: ButtonVariant | "tool" };

/** Opens the browser's print dialog. At an address ending in `?kho=a3` the page's A3 choice is made already. */
export function PrintButton({ label, look }: PrintButtonProps) {
  return (
    <print-page className="contents">
      <ElementScript name="paper" />
      {look === "tool" ? (
        <ToolButton>{label}</ToolButton>
      ) : (
        <Button type="button" variant={look} className="needs-script">
          {label}
        </Button>
      )}
    </print-page>
  );
}
