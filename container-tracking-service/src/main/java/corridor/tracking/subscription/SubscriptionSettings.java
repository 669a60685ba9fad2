package corridor.tracking.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partners are told.
 *
 * @param anywhere true if callbacks may be http and lie on this machine or in private networks, for trying things out
 * @param disableAfter for how long all attempts may fail before no more are made
 * @param longestPause between two attempts
 * @param clocksDiffer by how much the services' clocks and the database's may differ
 */
@ConfigurationProperties("corridor.tracking.subscriptions")
record SubscriptionSettings(
        @DefaultValue("false") boolean anywhere,
        @DefaultValue("3d") Duration disableAfter,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("500ms") Duration clocksDiffer) {}
