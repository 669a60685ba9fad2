package corridor.tracking.prediction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How predictions are learned.
 *
 * @param learnEvery how often it is learned anew
 * @param learnFrom visits that began longer ago than this are not learned from
 */
@ConfigurationProperties("corridor.tracking.prediction")
record PredictionSettings(
        @DefaultValue("1d") Duration learnEvery,
        @DefaultValue("730d") Duration learnFrom) {}
