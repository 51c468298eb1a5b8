# One image for every process of the graph; docker-compose.yml names the command of each.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY gateway ./gateway
COPY subgraphs ./subgraphs
COPY seed ./seed
COPY schema ./schema
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/gateway/explorer ./gateway/explorer
COPY --from=build /app/schema ./schema
# A volume over it takes its owner.
RUN mkdir /data && chown node:node /data
USER node
CMD ["node", "dist/gateway/main.js"]
