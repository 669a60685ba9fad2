package corridor.tracking.partner;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/partner-keys")
@AllowedTo(Role.ADMINISTRATOR)
@Tag(name = "Partner keys", description = "Keys by which partners' programs sign in with a fixed header")
class PartnerKeyController {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerKeyController.class);
    static final String KEY = "Partner-Key";

    private final PartnerKeyTable table;
    private final Clock clock;

    PartnerKeyController(PartnerKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The key is in a header, since bodies are remembered for those who send again, and a key is not to be kept. */
    @PostMapping
    @Operation(
            summary = "Issue a key",
            description = "The key itself is in the answer's header Partner-Key, this once: it is kept nowhere, and"
                    + " sending again with the same Idempotency-Key does not bring it back. Its bearer sends it as"
                    + " X-API-Key, or as a bearer token.")
    @ApiResponse(
            responseCode = "201",
            description = "issued",
            headers = @Header(name = KEY, description = "the key", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = PartnerKey.class)))
    ResponseEntity<PartnerKey> issue(@RequestBody @Valid NewPartnerKey wanted, Caller caller) {
        wanted.check();
        Instant now = clock.instant();
        Secret secret = Secret.random();
        PartnerKey key = new PartnerKey(
                Ids.next(),
                wanted.name(),
                wanted.role(),
                wanted.party(),
                now,
                caller.name(),
                now.plus(Duration.ofDays(wanted.days())),
                null,
                null,
                null);
        table.insert(key, secret.sha256());
        LOG.info("{} issues key {} to {} as {}", caller.name(), key.keyId(), key.party(), key.role());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(KEY, secret.text())
                .body(key);
    }

    @GetMapping
    @Operation(summary = "All keys, newest first, with who issued and revoked them and when they were used last")
    Page<PartnerKey> list(Paging paging) {
        return table.list(paging);
    }

    @PostMapping("/{id}/revoke")
    @Operation(
            summary = "Revoke a key",
            description = "It opens nothing any more within ten seconds, which is how long the gateway remembers keys.")
    PartnerKey revoke(@PathVariable UUID id, Caller caller) {
        PartnerKey revoked =
                table.revoke(id, caller.name(), clock.instant()).orElseThrow(() -> new NotFound("partner-key", id));
        LOG.info("{} revokes key {} of {}", caller.name(), id, revoked.party());
        return revoked;
    }
}
