package corridor.gateway.routing;

import corridor.gateway.settings.SettingRefused;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param api base address of each service's API
 * @param management base address of each service's management port, where its health is asked
 */
@ConfigurationProperties("corridor.backends")
public record Backends(Map<Backend, URI> api, Map<Backend, URI> management) {
    public Backends {
        for (Backend backend : Backend.values()) {
            mustBeAnAddress(api.get(backend), "CORRIDOR_" + backend + "_URL");
            mustBeAnAddress(management.get(backend), "CORRIDOR_" + backend + "_MANAGEMENT_URL");
        }
    }

    /** An address at the service's API, for example {@code /v3/api-docs}. */
    public URI api(Backend backend, String path) {
        return api.get(backend).resolve(path);
    }

    public URI management(Backend backend, String path) {
        return management.get(backend).resolve(path);
    }

    private static void mustBeAnAddress(URI address, String setting) {
        boolean usable = address != null
                && address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        if (!usable) {
            throw new SettingRefused(
                    setting, "is not an address: " + address, "Give scheme, host and port, as http://127.0.0.1:8081.");
        }
    }
}
