# The application beside a PostgreSQL of its own; see docker-compose.yml. Build the jar first: mvn -DskipTests package
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin partsregister
WORKDIR /app
COPY target/partsregister.jar ./
USER 10001
EXPOSE 8080
# Nothing is written but temporary files: the container runs with a read-only root and a tmpfs on /tmp.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD curl --fail --silent --output /dev/null http://127.0.0.1:${SERVER_PORT:-8080}/actuator/health
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "partsregister.jar"]
