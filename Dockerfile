# Builds and runs Greenprint. An image made from this holds Neo4j Community (GPL-3.0) as a separate program: whoever
# distributes such an image owes its licence text and source offer. To leave it out, delete neo4j/ below and set
# GREENPRINT_NEO4J_URI.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -ntp package -DskipTests

FROM eclipse-temurin:25-jdk
# The data folder is made here: a volume on a path that is not there would belong to root.
RUN useradd --create-home greenprint && install -d -o greenprint -g greenprint /home/greenprint/data
COPY --from=build /src/api/target/greenprint /opt/greenprint
USER greenprint
ENV GREENPRINT_DATA_DIR=/home/greenprint/data
VOLUME /home/greenprint/data
EXPOSE 8080
# Inside a container loopback is the container: listen on all its addresses and name the hosts that may call.
ENTRYPOINT ["/opt/greenprint/bin/greenprint"]
# It starts once an administrator is there: docker run -it -v DATA:/home/greenprint/data IMAGE account add admin --role administrator
CMD ["serve", "--address", "0.0.0.0"]
