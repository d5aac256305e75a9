# syntax=docker/dockerfile:1
# The portal in a container. deploy/compose.yaml runs it with Caddy in front.
FROM node:24-bookworm-slim AS built
WORKDIR /opt/lan-toa
COPY package.json package-lock.json .npmrc ./
# No package's own script runs; libvips, libSQL and argon2 come ready in packages of theirs.
RUN npm ci --ignore-scripts --omit=dev
COPY . .
# The office's secret numbers the forms, so that one opened before an update can be sent after it. It stays out of the image.
RUN --mount=type=secret,id=auth-secret,required=false \
  AUTH_SECRET="$(cat /run/secrets/auth-secret 2>/dev/null || true)" npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=file:/var/lib/lan-toa/portal.db
WORKDIR /opt/lan-toa
# Times of change come along: by them the portal knows that the build is that of its sources.
COPY --from=built /opt/lan-toa /opt/lan-toa
RUN install -d -o node -g node -m 0700 /var/lib/lan-toa
USER node
VOLUME /var/lib/lan-toa
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "--max-semi-space-size=4", "cli/start.mjs"]
