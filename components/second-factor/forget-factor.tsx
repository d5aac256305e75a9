"use client";

import { useTranslations } from "next-intl";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";

type ForgetFactorProps = {
  user: { id: string; name: string };
  /** Since when, in words. */
  since: string;
  /** Who asked that it be forgotten, and when; `own` where that is who looks. */
  asked: { by: string; at: string; own: boolean } | null;
  ask: FormHandler<void>;
  agree: FormHandler<void>;
};

/** Somebody's lost phone, forgotten by two administrators together. */
export function ForgetFactor({ user, since, asked, ask, agree }: ForgetFactorProps) {
  const t = useTranslations("secondFactor");
  const { name } = user;
  return (
    <>
      <p className="mt-1">{t("ofUser", { since })}</p>
      {asked ? (
        <p className="mt-2">{t(asked.own ? "askedByYou" : "askedBy", { by: asked.by, at: asked.at })}</p>
      ) : null}
      <div className="mt-3">
        {asked && !asked.own ? (
          <ConfirmForm
            action={agree}
            values={{ userId: user.id }}
            opener={t("agree")}
            variant="danger"
            means={t("agreeMeans", { name, by: asked.by })}
            confirm={t("agree")}
          />
        ) : null}
        {asked ? null : (
          <ConfirmForm
            action={ask}
            values={{ userId: user.id }}
            opener={t("ask")}
            means={t("askMeans", { name })}
            confirm={t("ask")}
          />
        )}
      </div>
    </>
  );
}
