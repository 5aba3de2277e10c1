# The application, beside a PostgreSQL of its own; see docker-compose.yml. Build the jar first: mvn -DskipTests package
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin partsregister \
  && mkdir /app /backup && chown 10001 /app /backup
WORKDIR /app
# One file, in which classes are found faster than in a jar of jars; so it is one layer.
COPY target/partsregister.jar ./
USER 10001
# One start on a database that is thrown away, so that later ones find their classes loaded and linked.
RUN PARTSREGISTER_DATA_DIR=/tmp/training PARTSREGISTER_SAMPLE=true SERVER_PORT=0 \
  java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=/app/partsregister.aot -Dspring.context.exit=onRefresh -jar partsregister.jar \
  && rm -rf /tmp/training /tmp/hsperfdata_* && test -s /app/partsregister.aot
# Fewer pools of memory for the C library than it would take by itself.
ENV MALLOC_ARENA_MAX=2
EXPOSE 8080
# Nothing is written but temporary files: the container runs with a read-only root and a tmpfs on /tmp.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD curl --fail --silent --output /dev/null http://127.0.0.1:${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}}/actuator/health
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=/app/partsregister.aot", "-XX:MaxRAMPercentage=75", "-jar", "partsregister.jar"]
