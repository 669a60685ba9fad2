package corridor.tracking.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gate is run.
 *
 * @param appointmentNeeded false where trucks come as they like; then only a kept appointment for another truck counts
 * @param slot how long a slot is; slots begin at midnight by the port's clock and follow one another
 * @param trucksPerSlot how many trucks may be booked for one slot, in and out together
 * @param bookableAhead how far ahead a slot may be booked
 * @param early how long before its slot a truck is let through
 * @param late how long after its slot a truck is let through
 */
@ConfigurationProperties("corridor.tracking.gate")
record GateSettings(
        @DefaultValue("true") boolean appointmentNeeded,
        @DefaultValue("30m") Duration slot,
        @DefaultValue("40") int trucksPerSlot,
        @DefaultValue("14d") Duration bookableAhead,
        @DefaultValue("30m") Duration early,
        @DefaultValue("60m") Duration late) {
    GateSettings {
        if (!slot.isPositive() || trucksPerSlot < 1 || !bookableAhead.isPositive()) {
            throw new IllegalArgumentException(
                    "corridor.tracking.gate: slot, trucks-per-slot and bookable-ahead are more than nothing");
        }
    }
}
