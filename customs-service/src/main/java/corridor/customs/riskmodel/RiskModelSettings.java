package corridor.customs.riskmodel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How models are trained and watched.
 *
 * @param leastExamined with fewer examined declarations no model is trained
 * @param leastWrong nor with fewer that were found not as declared
 * @param lease how long after its last sign a training is taken for dead
 * @param heartbeat how often it gives a sign
 * @param lookAround how often to look for a training that nobody does
 * @param driftIndex a population stability index above this is a notice
 * @param leastForDrift weeks with fewer declarations are not judged
 */
@ConfigurationProperties("corridor.customs.risk-model")
record RiskModelSettings(
        int leastExamined,
        int leastWrong,
        Duration lease,
        Duration heartbeat,
        Duration lookAround,
        double driftIndex,
        int leastForDrift) {}
