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
const noUpward = outside(
  ["@/domain/*", "@/domain/**", "../domain/**", "../../domain/**"],
  "The domain stands above this room.",
);
const wordsAsTypes = [
  {
    regex: "(^|/)domain/(?!\\w[\\w-]*/vocabulary$)",
    message: "db knows of the domain only its vocabularies.",
  },
  {
    regex: "(^|/)domain/\\w[\\w-]*/vocabulary$",
    message: "db knows the domain's words only as types.",
    allowTypeImports: true,
  },
];

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
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // A function may promise because its kind does (a route, a port of a table) and have nothing to wait for.
    rules: { "@typescript-eslint/require-await": "off" },
  },
  {
    plugins: { "@next/next": next },
    rules: {
      ...next.configs.recommended.rules,
      // Plain anchors on purpose, see docs/decisions/2026-11-plain-links.md.
      "@next/next/no-html-link-for-pages": "off",
      // Photos are made once in every width (components/media/picture.tsx), patterns are drawings.
      "@next/next/no-img-element": "off",
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
  { files: ["db/**"], rules: imports(noNext, noApp, noComponents, ...wordsAsTypes, noSeed) },
  { files: ["seed/**"], rules: imports(noNext, noApp, noComponents) },
  { files: ["messages/**", "environment.ts"], rules: imports(noDatabase, noApp, noComponents, noUpward) },
  // Types alone: the catalogues whose words have to stand in the messages.
  {
    files: ["messages/checked.ts"],
    rules: imports(noDatabase, noApp, noComponents, onlyTypes(["@/domain/**"], "Only types.")),
  },
  {
    // The open API has faults of its own.
    files: ["app/**", "domain/**"],
    ignores: ["app/api/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.property.name=/^(min|max|length|regex|refine|enum)$/][arguments.1.type='Literal'][arguments.1.value=/^[a-z-]+$/]",
          message: "A schema refuses with fieldCode(…), so that its sentence is known to stand in messages/.",
        },
      ],
    },
  },
  { files: ["cli/**", "tests/**"], rules: { "no-console": "off" } },
  {
    // Tests take answers, feeds and database cells as they come: what these are is what they assert.
    files: ["tests/**"],
    rules: Object.fromEntries(
      [
        "no-base-to-string",
        "no-unsafe-assignment",
        "no-unsafe-member-access",
        "no-unsafe-argument",
        "no-unsafe-return",
        "no-unsafe-call",
      ].map((rule) => [`@typescript-eslint/${rule}`, "off"]),
    ),
  },
);
