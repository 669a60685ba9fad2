package corridor.gateway.limits;

import java.io.IOException;

/** The caller stopped sending in the middle of the body. */
public final class BodyBrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BodyBrokenOff(IOException cause) {
        super("the caller broke off in the middle of the body", cause);
    }
}
