package corridor.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = NOON;
    private final RememberedTokens tokens = new RememberedTokens(this::check, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    /** Good until half a minute past noon, as a decoder would see it; "forged" never is. */
    private Jwt check(String text) {
        checks.incrementAndGet();
        Instant end = NOON.plusSeconds(text.equals("long") ? 3_600 : 30);
        if (text.equals("forged") || !now.isBefore(end)) {
            throw new BadJwtException("not good");
        }
        return Jwt.withTokenValue(text)
                .header("alg", "none")
                .subject("crane")
                .expiresAt(end)
                .build();
    }

    @Test
    void a_token_that_comes_again_is_checked_once_a_minute() {
        tokens.decode("long");
        now = NOON.plusSeconds(59);
        assertThat(tokens.decode("long").getSubject()).isEqualTo("crane");
        assertThat(checks).hasValue(1);
        now = NOON.plusSeconds(60);
        tokens.decode("long");
        assertThat(checks).hasValue(2);
    }

    @Test
    void it_is_not_believed_beyond_its_end() {
        tokens.decode("short");
        now = NOON.plusSeconds(30);
        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void what_was_refused_is_checked_again() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).hasValue(2);
    }
}
