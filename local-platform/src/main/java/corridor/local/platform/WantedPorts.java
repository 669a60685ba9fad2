package corridor.local.platform;

import corridor.servers.Ports;
import corridor.servers.ServerUnavailable;

/** The ports that the platform listens on. */
final class WantedPorts {
    private WantedPorts() {}

    /**
     * Looks before anything is started, so that nothing has to be taken back.
     *
     * @throws ServerUnavailable naming the first that is in use, by whom, and the option that chooses another
     */
    static void requireFree(Settings settings) {
        for (Service service : Service.values()) {
            String remedy = "--port " + service.word() + "=N";
            Ports.requireFree(settings.port(service), service.module(), remedy);
            Ports.requireFree(
                    settings.managementPort(service),
                    service.module() + "'s health",
                    remedy + " (its health is 1000 higher)");
        }
        Ports.requireFree(settings.kafkaPort(), "Kafka", "--port kafka=N");
        Ports.requireFree(settings.controllerPort(), "Kafka's controller", "--port kafka-controller=N");
        // Our own PostgreSQL, left alive by a run that was killed, is gone by now.
        Ports.requireFree(settings.postgresPort(), "PostgreSQL", "--port postgres=N");
    }
}
