# The program, built with everything of Swift inside it.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends libcurl4-openssl-dev libsqlite3-dev make \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift Makefile ./
COPY scripts scripts
COPY Sources Sources
COPY Tests Tests
RUN make release \
 && cp "$(swift build -c release --static-swift-stdlib --show-bin-path)/mio" /mio \
 && strip /mio

# What runs: libcurl, SQLite, certificates and time zones, and one user without rights.
FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libcurl4 libsqlite3-0 ca-certificates tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin mio \
 && install -d -o mio -g mio -m 0700 /data
COPY --from=build /mio /usr/local/bin/mio
COPY presets /config/presets
COPY bots.json /config/bots.json
USER mio
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["mio", "health", "--data", "/data"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["mio"]
CMD ["run", "--config", "/config/bots.json", "--data", "/data"]
