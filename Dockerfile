# The relay, from a checkout: docker build --tag newsrack-relay .
FROM node:20-slim AS build
WORKDIR /newsrack
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm pack --ignore-scripts --pack-destination /tmp

FROM node:20-slim
COPY --from=build /tmp/newsrack-*.tgz /tmp/newsrack.tgz
RUN npm install --global --ignore-scripts /tmp/newsrack.tgz && rm /tmp/newsrack.tgz && install -d -o node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8787/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npx in between, signals reach the relay.
ENTRYPOINT ["newsrack", "relay", "--host", "0.0.0.0", "--data", "/data"]
