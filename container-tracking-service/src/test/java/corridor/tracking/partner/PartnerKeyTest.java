package corridor.tracking.partner;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackingTest
class PartnerKeyTest {
    private static final String KEYS = "/tracking/v1/partner-keys";

    @Autowired
    private Api api;

    @Autowired
    private TrackingWorld world;

    @Autowired
    private PartnerKeyTable table;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_key_is_shown_once_and_kept_as_its_hash_only() {
        String idempotencyKey = UUID.randomUUID().toString();
        Answer issued = admin().post(KEYS, wanted("CARRIER", "COSU", 30), idempotencyKey);
        assertThat(issued.status()).isEqualTo(201);
        String key = issued.headers().getFirst(PartnerKeyController.KEY);
        assertThat(key).matches("corridor_[A-Za-z0-9_-]{43}");
        assertThat(issued.body().toString()).doesNotContain(key);

        Answer again = admin().post(KEYS, wanted("CARRIER", "COSU", 30), idempotencyKey);
        assertThat(again.at("/keyId")).isEqualTo(issued.at("/keyId"));
        assertThat(again.headers().containsHeader(PartnerKeyController.KEY)).isFalse();

        String everything = jdbc.sql("select string_agg(partner_key::text, '') from partner_key")
                        .query(String.class)
                        .single()
                + jdbc.sql("select string_agg(encode(body, 'escape'), '') from idempotent_request")
                        .query(String.class)
                        .single();
        assertThat(everything)
                .contains(new Secret(key).sha256(), issued.at("/keyId"))
                .doesNotContain(key);
    }

    @Test
    void a_key_stands_for_its_party_until_it_is_revoked_or_has_expired() {
        Answer issued = admin().post(KEYS, wanted("INLAND_PARK", "rashakai", 30));
        String hash = new Secret(issued.headers().getFirst(PartnerKeyController.KEY)).sha256();
        Answer found = admin().get("/internal/partner-keys/" + hash);
        assertThat(found.at("/party")).isEqualTo("rashakai");
        assertThat(found.at("/role")).isEqualTo("INLAND_PARK");
        assertThat(found.at("/lastUsedAt")).isNotEmpty();

        Instant later = Instant.now().plus(29, ChronoUnit.DAYS);
        assertThat(table.use(hash, later)).isPresent();
        assertThat(table.use(hash, later.plus(2, ChronoUnit.DAYS))).isEqualTo(Optional.empty());

        String revoke = KEYS + "/" + issued.at("/keyId") + "/revoke";
        Answer revoked = admin().post(revoke, Map.of());
        assertThat(revoked.at("/revokedBy")).isNotEmpty();
        assertThat(admin().post(revoke, Map.of()).at("/revokedAt")).isEqualTo(revoked.at("/revokedAt"));
        assertThat(admin().get("/internal/partner-keys/" + hash).status()).isEqualTo(404);
        assertThat(TrackingWorld.each(admin().get(KEYS + "?limit=500"), "/keyId"))
                .contains(issued.at("/keyId"));
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, PORT, 30",
        "CUSTOMS_OFFICER, PK-CUSTOMS, 30",
        "CARRIER, 'C O', 30",
        "CARRIER, , 30",
        "CARRIER, COSU, 0",
        "CARRIER, COSU, 731",
        "PIRATE, COSU, 30"
    })
    void a_key_for_persons_or_for_ever_is_refused(String role, String party, int days) {
        Map<String, Object> wanted = wanted(role, party == null ? "" : party, days);
        assertThat(TrackingWorld.type(admin().post(KEYS, wanted))).isEqualTo("invalid-request");
    }

    @Test
    void nobody_but_the_administrator_has_to_do_with_keys() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThat(world.as(role).get(KEYS).status()).isEqualTo(403);
                assertThat(world.as(role).get("/internal/partner-keys/0").status())
                        .isEqualTo(403);
            }
        }
        assertThat(TrackingWorld.type(admin().post(KEYS + "/" + UUID.randomUUID() + "/revoke", Map.of())))
                .isEqualTo("not-found");
    }

    private Api admin() {
        return api.as(Role.ADMINISTRATOR, "PORT");
    }

    private static Map<String, Object> wanted(String role, String party, int days) {
        return Map.of("name", "a test's", "role", role, "party", party, "days", days);
    }
}
