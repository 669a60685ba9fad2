package corridor.customs.postclearance;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which released declarations are audited.
 *
 * @param randomPercent of all, by lot
 * @param fromPercentile those that the risk model ranked as high as this, unless an officer has looked at them before
 */
@ConfigurationProperties("corridor.customs.post-clearance")
record PostClearanceSettings(BigDecimal randomPercent, BigDecimal fromPercentile) {}
