package corridor.optimizer.yard;

import corridor.port.UnLocode;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is known of the yard without being told.
 *
 * @param port our own port
 * @param rows rows across a bay; one in which a box stands further out has more
 * @param maxTiers how high the crane stacks, if a request does not say
 */
@ConfigurationProperties("corridor.optimizer.yard")
public record YardSettings(UnLocode port, int rows, int maxTiers) {}
