package corridor.gateway.signin;

import corridor.gateway.settings.SettingRefused;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The one password of the demo sign-ins: made anew for each installation, and there is no default. */
final class DemoPassword {
    private static final String SETTING = "CORRIDOR_DEMO_PASSWORD";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 72; // bcrypt reads no more

    /**
     * Low on purpose. A slow hash protects a password that people chose and use elsewhere, in a store that may be stolen;
     * this one is generated, opens a demo on one machine and is hashed in memory only. At 2^6 rounds a client's token
     * costs a few milliseconds instead of a tenth of a second.
     */
    private static final int STRENGTH = 6;

    private final String password;
    private final PasswordEncoder encoder;

    DemoPassword(Environment environment, PasswordEncoder encoder) {
        String remedy = "Set it to " + SHORTEST + " to " + LONGEST
                + " characters; './corridor up' makes one and keeps it, 'openssl rand -hex 16' prints one.";
        this.password = SettingRefused.require(environment, SETTING, SETTING, remedy);
        this.encoder = encoder;
        if (password.length() < SHORTEST) {
            throw new SettingRefused(SETTING, "is shorter than " + SHORTEST + " characters", remedy);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new SettingRefused(SETTING, "is longer than " + LONGEST + " bytes", remedy);
        }
    }

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    }

    /** A hash with a salt of its own, so that no two sign-ins are kept alike. */
    String hash() {
        return encoder.encode(password);
    }
}
