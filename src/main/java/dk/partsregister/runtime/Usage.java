package dk.partsregister.runtime;

import java.util.List;

/** What {@code --help} shows. */
final class Usage {

    private static final String PROGRAM = "java -jar partsregister.jar";

    private Usage() {}

    static String text(List<Command> commands) {
        StringBuilder text = new StringBuilder();
        text.append("""
                Partsregister: registeret over parternes fælles projekter.

                Brug:
                """);
        text.append("  ").append(PROGRAM).append('\n').append("      starter registeret på http://localhost:8080\n");
        for (Command command : commands) {
            List<String> usage = command.usage().lines().toList();
            text.append("  ").append(PROGRAM).append(' ').append(command.name());
            text.append(' ').append(usage.get(0)).append('\n');
            usage.stream()
                    .skip(1)
                    .forEach(line -> text.append("      ").append(line).append('\n'));
        }
        text.append("""
                  %s --help
                      viser denne hjælp

                Indstillinger i omgivelserne (eller som --navn.på.indstilling=værdi):
                  SERVER_PORT                 porten (8080)
                  PARTSREGISTER_ADMIN_PASSWORD  første administrators adgangskode
                  SERVER_ADDRESS              adressen, der lyttes på
                  PARTSREGISTER_DATA_DIR      mappen med den indbyggede database (./data)
                  PARTSREGISTER_SAMPLE        om et tomt register får eksemplet: true eller false
                  SPRING_DATASOURCE_URL       en anden PostgreSQL, 15 eller nyere, i stedet for den indbyggede
                  SPRING_DATASOURCE_USERNAME  dens bruger
                  SPRING_DATASOURCE_PASSWORD  dens adgangskode

                Slutstatus: 0 udført, 1 afvist med grunden, 2 forkert brug.
                """.formatted(PROGRAM));
        return text.toString();
    }
}
