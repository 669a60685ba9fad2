package corridor.optimizer.solving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How plans are worked on.
 *
 * @param threads plans at the same time
 * @param lease how long after its last sign a solver is taken for dead
 * @param heartbeat how often a solver gives a sign
 * @param lookAround how often to look for work that nobody here was asked for
 */
@ConfigurationProperties("corridor.optimizer.solving")
record SolvingSettings(int threads, Duration lease, Duration heartbeat, Duration lookAround) {}
