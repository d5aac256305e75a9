"use client";

import { useTranslations } from "next-intl";
import type { Role } from "@/domain/permissions";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { RoleFields, type UnitOption } from "./role-fields";

type UserActionsProps = {
  user: {
    id: string;
    name: string;
    blocked: boolean;
    roles: { id: string; role: Role; unitName: string }[];
  };
  units: UnitOption[];
  actions: {
    grant: FormHandler<void>;
    revoke: FormHandler<void>;
    block: FormHandler<void>;
    endSessions: FormHandler<void>;
    newLink: FormHandler<ShownLink>;
  };
};

/** All an administrator may do to one account; each takes effect with that person's next request. */
export function UserActions({ user, units, actions }: UserActionsProps) {
  const t = useTranslations();
  const roleName = (role: { role: Role; unitName: string }) =>
    `${t(`account.role.${role.role}`)} · ${role.unitName}`;
  const { id: userId, name } = user;
  return (
    <>
      <section>
        <h2 className="mb-3 text-xl">{t("admin.roles")}</h2>
        <ul className="mb-6 space-y-3">
          {user.roles.map((role) => (
            <li key={role.id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="font-semibold">{roleName(role)}</span>
              <ConfirmForm
                action={actions.revoke}
                values={{ userId: user.id, membershipId: role.id }}
                opener={
                  <>
                    {t("admin.revokeShort")}
                    <span className="sr-only"> {roleName(role)}</span>
                  </>
                }
                means={t("admin.revokeMeans", { name: user.name, role: roleName(role) })}
                confirm={t("admin.revokeConfirm")}
              />
            </li>
          ))}
        </ul>
        {/* The key closes and empties the form once a role has been given. */}
        <GrantForm key={user.roles.length} action={actions.grant} userId={user.id} units={units} />
      </section>
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{t("admin.access")}</h2>
        <div className="flex flex-col items-start gap-3">
          {user.blocked ? null : (
            <ConfirmForm
              action={actions.newLink}
              values={{ userId }}
              opener={t("admin.newLink")}
              means={t("admin.newLinkMeans", { name })}
              confirm={t("admin.newLinkConfirm")}
              done={(link) => <OneTimeLink {...link} />}
            />
          )}
          <ConfirmForm
            action={actions.endSessions}
            values={{ userId }}
            opener={t("admin.endSessions")}
            means={t("admin.endSessionsMeans", { name })}
            confirm={t("admin.endSessionsConfirm")}
            done={() => <Done />}
          />
          {user.blocked ? (
            // Nothing is lost by it, so it is done at once.
            <ButtonForm action={actions.block} values={{ userId, blocked: "0" }} variant="danger">
              {t("admin.unblock")}
            </ButtonForm>
          ) : (
            <ConfirmForm
              action={actions.block}
              values={{ userId, blocked: "1" }}
              opener={t("admin.block")}
              variant="danger"
              means={t("admin.blockMeans", { name })}
              confirm={t("admin.blockConfirm")}
            />
          )}
        </div>
      </section>
    </>
  );
}

function Done() {
  const t = useTranslations("admin");
  return (
    <p role="status" className="text-base text-sage-deep">
      {t("done")}
    </p>
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
