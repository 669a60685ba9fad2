package corridor.customs.tariff;

import java.time.Duration;

/**
 * How long a declaration in a lane waits for an officer at most.
 *
 * @param lane its name
 */
record LanePromise(String lane, Duration promise, Period period, Source source) implements Dated {
    @Override
    public String subject() {
        return "promise for lane " + lane;
    }
}
