import { useTranslations } from "next-intl";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";

type CopyMenuProps = {
  /** Those a new one may begin from, each with the id its copy will have. */
  campaigns: { id: string; name: string; copyId: string }[];
  action: FormHandler<void>;
};

/** Next year's campaign begun from an earlier one. */
export function CopyMenu({ campaigns, action }: CopyMenuProps) {
  const t = useTranslations("campaignAdmin");
  if (campaigns.length === 0) return null;
  return (
    <details className="relative">
      <summary className="inline-flex min-h-12 items-center rounded-lg border border-edge bg-raised px-5 font-semibold">
        {t("copyFrom")}
      </summary>
      <ul className="z-10 mt-1 rounded-lg border border-ink bg-raised p-2 md:absolute md:right-0 md:w-96">
        {campaigns.map(({ id, name, copyId }) => (
          <li key={id}>
            <ButtonForm
              action={action}
              values={{ id: copyId, fromId: id }}
              variant="quiet"
              buttonClassName="w-full text-left"
            >
              {name}
            </ButtonForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
