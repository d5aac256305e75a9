"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Role } from "@/domain/permissions";
import type { ButtonVariant } from "../ui/button";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { OneTimeLink } from "./one-time-link";
import { RoleFields, type UnitOption } from "./role-fields";

type UserActionsProps = {
  user: {
    id: string;
    blocked: boolean;
    roles: { id: string; role: Role; unitName: string }[];
  };
  units: UnitOption[];
  actions: {
    grant: FormHandler<void>;
    revoke: FormHandler<void>;
    block: FormHandler<void>;
    endSessions: FormHandler<void>;
    newLink: FormHandler<{ link: string }>;
  };
};

/** All an administrator may do to one account; each takes effect with that person's next request. */
export function UserActions({ user, units, actions }: UserActionsProps) {
  const t = useTranslations();
  return (
    <>
      <section>
        <h2 className="mb-3 text-xl">{t("admin.roles")}</h2>
        <ul className="mb-6 space-y-3">
          {user.roles.map((role) => (
            <li key={role.id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="font-semibold">
                {t(`account.role.${role.role}`)} · {role.unitName}
              </span>
              <OneButton
                action={actions.revoke}
                values={{ userId: user.id, membershipId: role.id }}
                label={
                  <>
                    {t("admin.revokeShort")}
                    <span className="sr-only">
                      {" "}
                      {t(`account.role.${role.role}`)} · {role.unitName}
                    </span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
        {/* The key closes and empties the form once a role has been given. */}
        <GrantForm key={user.roles.length} action={actions.grant} userId={user.id} units={units} />
      </section>
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{t("admin.access")}</h2>
        <div className="flex flex-wrap gap-3">
          {user.blocked ? null : <NewLink action={actions.newLink} userId={user.id} />}
          <OneButton
            action={actions.endSessions}
            values={{ userId: user.id }}
            label={t("admin.endSessions")}
          />
          <OneButton
            action={actions.block}
            values={{ userId: user.id, blocked: user.blocked ? "0" : "1" }}
            label={t(user.blocked ? "admin.unblock" : "admin.block")}
            variant="danger"
          />
        </div>
      </section>
    </>
  );
}

type OneButtonProps<Data> = {
  action: FormHandler<Data>;
  values: Record<string, string>;
  label: ReactNode;
  variant?: ButtonVariant;
  children?: (data: Data) => ReactNode;
};

/** A form of one button: its refusal is shown right there. */
function OneButton<Data>({ action, values, label, variant = "secondary", children }: OneButtonProps<Data>) {
  const t = useTranslations("admin");
  const { state, formProps, pending, summary } = useActionForm(action);
  if (state.ok && children) return children(state.data);
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={pending} variant={variant}>
        {label}
      </SubmitButton>
      {state.ok ? (
        <p role="status" className="mt-1 text-base text-sage-deep">
          {t("done")}
        </p>
      ) : null}
    </form>
  );
}

function NewLink({ action, userId }: { action: FormHandler<{ link: string }>; userId: string }) {
  const t = useTranslations("admin");
  return (
    <OneButton action={action} values={{ userId }} label={t("newLink")}>
      {(data) => <OneTimeLink link={data.link} />}
    </OneButton>
  );
}

type GrantFormProps = { action: FormHandler<void>; userId: string; units: UnitOption[] };

function GrantForm({ action, userId, units }: GrantFormProps) {
  const t = useTranslations("admin");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action, { role: "role-1" });
  return (
    <details open={summary ? true : undefined} className="rounded-lg border border-line px-4">
      <summary className="flex min-h-11 items-center font-semibold before:mr-2 before:content-['+'] in-open:before:content-['−']">
        {t("grant")}
      </summary>
      <form {...formProps} className="py-4">
        <FormSummary summary={summary} />
        <input type="hidden" name="userId" value={userId} />
        <RoleFields units={units} errorAt={errorAt} valueAt={valueAt} />
        <SubmitButton pending={pending}>{t("grantButton")}</SubmitButton>
      </form>
    </details>
  );
}
