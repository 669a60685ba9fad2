package corridor.gateway.status;

import java.time.Instant;
import java.util.List;

/**
 * How the port is, for anybody to see: no versions, no addresses, no reasons.
 *
 * @param status UP if every service is, otherwise DEGRADED
 * @param checkedAt when the services were asked; answers are up to two seconds old
 */
record PortStatus(String status, Instant checkedAt, List<ServiceStatus> services) {

    static PortStatus of(Instant checkedAt, List<ServiceStatus> services) {
        boolean all = services.stream().allMatch(service -> service.status().equals("UP"));
        return new PortStatus(all ? "UP" : "DEGRADED", checkedAt, services);
    }

    /**
     * @param status UP or DOWN
     * @param responseTimeMillis how long the service took to say so, or until it was given up
     */
    record ServiceStatus(String service, String status, long responseTimeMillis) {}
}
