import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const outside = (group, message) => ({ group, message, allowTypeImports: false });
const onlyTypes = (group, message) => ({ group, message, allowTypeImports: true });
const imports = (...patterns) => ({ "@typescript-eslint/no-restricted-imports": ["error", { patterns }] });

const noDatabase = onlyTypes(
  ["@/db/*", "@/db/**", "**/db/client", "**/db/schema", "**/db/write"],
  "Only domain/**/*.server.ts, db, cli and tests touch the database.",
);
const noNext = outside(
  ["next", "next/*", "next-intl", "next-intl/*", "next-auth", "next-auth/*"],
  "The domain knows nothing of Next: the actor is the first argument.",
);
const noApp = outside(["@/app/*", "@/app/**"], "Imports go one way: app → components → domain → db.");
const noComponents = outside(
  ["@/components/*", "@/components/**"],
  "Imports go one way: app → components → domain → db.",
);
const noServer = onlyTypes(["**/*.server"], "Components get data as props; they do not fetch it.");
const noSeed = outside(
  ["@/seed/*", "@/seed/**", "**/seed/**"],
  "The opening content stands above domain: only cli and tests bring it in.",
);
const noPortal = outside(
  ["@/*", "@/**", "**/domain/**", "**/db/**", "**/components/**", "**/seed/**", "next/*", "next/**"],
  "The door knows HTTP and Next's documented ways; of the portal only the policy for scripts and its own words.",
);
const noInsides = outside(["next/dist/*", "next/dist/**"], "Next's insides change without notice.");
const noUpward = onlyTypes(
  ["@/domain/*", "@/domain/**", "../domain/**", "../../domain/**"],
  "db knows the domain's words only as types.",
);

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      ".next/",
      ".bench/",
      "data/",
      "test-results/",
      "playwright-report/",
      "next-env.d.ts",
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { "@next/next": next },
    rules: {
      ...next.configs.recommended.rules,
      // Plain anchors on purpose, see docs/decisions/2026-11-plain-links.md.
      "@next/next/no-html-link-for-pages": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 250 }],
      "no-console": "error",
    },
  },
  {
    files: ["app/**", "components/**"],
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // An effect that asks the server tells what came of it; that is what those states are for.
      "react-hooks/set-state-in-effect": "off",
    },
  },
  { files: ["app/**"], rules: imports(noDatabase, noSeed, noInsides) },
  { files: ["server/**"], rules: imports(noPortal) },
  { files: ["components/**"], rules: imports(noDatabase, noApp, noServer, noSeed) },
  {
    files: ["domain/**"],
    ignores: ["domain/**/*.server.ts"],
    rules: imports(noDatabase, noNext, noApp, noComponents, noServer, noSeed),
  },
  { files: ["domain/**/*.server.ts"], rules: imports(noNext, noApp, noComponents, noSeed) },
  { files: ["db/**"], rules: imports(noNext, noApp, noComponents, noUpward, noSeed) },
  { files: ["seed/**"], rules: imports(noNext, noApp, noComponents) },
  { files: ["messages/**", "environment.ts"], rules: imports(noDatabase, noApp, noComponents, noUpward) },
  { files: ["cli/**", "tests/**"], rules: { "no-console": "off" } },
);
