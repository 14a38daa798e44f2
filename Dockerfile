# The production application: no demo people, no embedded database, no password of its own.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /irisflow
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY bpmn bpmn
COPY forms forms
COPY src src
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:17-jre
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 irisflow
WORKDIR /irisflow
COPY --from=build /irisflow/target/irisflow-*.jar irisflow.jar
USER irisflow
EXPOSE 8080
ENV TZ=Europe/Brussels
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=5 \
  CMD ["sh", "-c", "wget -q -O - http://localhost:8080/actuator/health | grep -q '\"status\":\"UP\"'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Duser.timezone=Europe/Brussels", "-jar", "irisflow.jar"]
