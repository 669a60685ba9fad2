package corridor.local.platform;

import corridor.servers.PortPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What each service is told on its way: its ports, its servers, and who signs the tokens. */
final class ServiceEnvironment {
    private final Settings settings;
    private final Secrets secrets;

    ServiceEnvironment(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service, Servers servers) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(settings.port(service)));
        environment.put("MANAGEMENT_PORT", Integer.toString(settings.managementPort(service)));
        environment.put("CORRIDOR_BIND", "127.0.0.1");
        environment.put("CORRIDOR_MANAGEMENT_BIND", "127.0.0.1");
        environment.put("CORRIDOR_ISSUER_URI", settings.gatewayUrl());
        environment.put("CORRIDOR_JWKS_URI", settings.gatewayUrl() + "/oauth2/jwks");
        environment.put("CORRIDOR_PARTNER_SECRET", secrets.partnerSecret());
        // On one machine, subscribers are on this machine too.
        environment.put("CORRIDOR_CALLBACKS_ANYWHERE", "true");
        environment.put("CORRIDOR_KAFKA", servers.kafkaBootstrap());
        // The broker keeps each partition's records on its disk before it acknowledges them, one partition after the
        // other.
        environment.put("CORRIDOR_KAFKA_PARTITIONS", "1");
        if (service == Service.GATEWAY) {
            environment.putAll(forTheGateway());
        }
        service.database().ifPresent(database -> {
            environment.put("CORRIDOR_DB_URL", servers.jdbcUrl(database));
            environment.put("CORRIDOR_DB_USER", PortPostgres.USER);
            environment.put("CORRIDOR_DB_PASSWORD", servers.password());
        });
        return environment;
    }

    private Map<String, String> forTheGateway() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("CORRIDOR_DEMO_PASSWORD", secrets.demoPassword());
        environment.put("CORRIDOR_SIGNING_KEY_FILE", secrets.signingKey().toString());
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                String url = "http://127.0.0.1:";
                environment.put("CORRIDOR_" + service + "_URL", url + settings.port(service));
                environment.put("CORRIDOR_" + service + "_MANAGEMENT_URL", url + settings.managementPort(service));
            }
        }
        return environment;
    }
}
